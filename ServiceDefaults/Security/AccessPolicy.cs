using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace FhirPathAspire.ServiceDefaults.Security;

/// <summary>Decides who somebody is, and whether that is enough. Immutable.</summary>
public sealed class AccessPolicy(ApiKeyRing keys, bool asksForCertificates)
{
    /// <summary>Of a process that nobody but its parent reaches.</summary>
    public static AccessPolicy Open { get; } = new(ApiKeyRing.Read(new SecurityOptions()), false);

    /// <summary>
    /// Whether everybody has to show a key or a certificate: as soon as the configuration names any, on loopback too.
    /// </summary>
    public bool IsRequired => !keys.IsEmpty || asksForCertificates;

    /// <summary>Whether a certificate is the only thing that can be shown.</summary>
    public bool IsCertificateOnly => keys.IsEmpty && asksForCertificates;

    /// <summary>Whether client certificates are accepted.</summary>
    public bool AsksForCertificates => asksForCertificates;

    /// <summary>Who it is, as far as they have shown.</summary>
    /// <param name="token">A key; null where none is shown.</param>
    /// <param name="certificate">Of the connection, whose handshake has validated it; null where there is none.</param>
    /// <param name="address">The other end.</param>
    public Principal Identify(string? token, X509Certificate2? certificate, IPAddress? address)
    {
        if (token is not null && keys.NameOf(token) is { } name)
        {
            return Principal.Key(name);
        }

        return asksForCertificates && certificate is not null
            ? Principal.Certificate(certificate.Subject)
            : Principal.Address(address);
    }

    /// <summary>Whether somebody may go on.</summary>
    public bool Admits(Principal principal) => principal.IsKnown || !IsRequired;
}
