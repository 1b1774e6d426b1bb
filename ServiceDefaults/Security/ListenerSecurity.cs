using FhirPathAspire.ServiceDefaults.Listening;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;

namespace FhirPathAspire.ServiceDefaults.Security;

/// <summary>What the listeners of a service need to know of its security.</summary>
/// <param name="Tls">How they speak TLS; null where no certificate is configured.</param>
/// <param name="Policy">Who may connect.</param>
public sealed record ListenerSecurity(ServerTls? Tls, AccessPolicy Policy)
{
    /// <summary>
    /// A listener that can be reached from other machines speaks TLS and asks who connects, unless each is switched off
    /// by name.
    /// </summary>
    /// <param name="addresses">What is to be listened on.</param>
    /// <param name="section">That has the switches <c>AllowAnonymousRemote</c> and <c>AllowPlainTextRemote</c>.</param>
    /// <param name="name">Of the section, for the message.</param>
    /// <exception cref="ConfigurationException">An address is open to strangers, or has no certificate.</exception>
    public void Check(IReadOnlyList<ListenAddress> addresses, IConfiguration section, string name)
    {
        if (Tls is null && addresses.FirstOrDefault(static address => address.IsTls) is { } missing)
        {
            throw new ConfigurationException(
                $"Listening on {missing.Host}:{missing.Port} with TLS needs a certificate: {ServerTls.Section}:Path.");
        }

        if (!Policy.IsRequired && !section.GetValue("AllowAnonymousRemote", false))
        {
            ListenAddress.RefuseStrangers(addresses, $"{name}:AllowAnonymousRemote");
        }

        if (!section.GetValue("AllowPlainTextRemote", false))
        {
            ListenAddress.RefusePlainText(addresses, $"{name}:AllowPlainTextRemote");
        }
    }

    /// <summary>Makes a listener speak TLS where its address wants it.</summary>
    /// <param name="listen">The listener.</param>
    /// <param name="address">What it listens on.</param>
    /// <param name="hasProbes">Whether probes ask it too, which have no certificate.</param>
    public void Use(ListenOptions listen, ListenAddress address, bool hasProbes)
    {
        if (address.IsTls)
        {
            Tls?.Use(listen, Policy.IsCertificateOnly && !hasProbes);
        }
    }
}
