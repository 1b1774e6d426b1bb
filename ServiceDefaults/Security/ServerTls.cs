using System.Security.Cryptography.X509Certificates;
using FhirPathAspire.ServiceDefaults.Listening;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Configuration;

namespace FhirPathAspire.ServiceDefaults.Security;

/// <summary>TLS on listeners: the server's certificate, and whose certificates it accepts.</summary>
public sealed class ServerTls
{
    /// <summary>Where Kestrel, too, would look for the certificate.</summary>
    public const string Section = "Kestrel:Certificates:Default";

    private readonly CertificateFile _certificate;
    private readonly X509ChainPolicy? _clients;
    private readonly SecurityOptions _options;

    private ServerTls(CertificateFile certificate, X509ChainPolicy? clients, SecurityOptions options)
    {
        _certificate = certificate;
        _clients = clients;
        _options = options;
    }

    /// <summary>Reads what the configuration names; null where it names no certificate.</summary>
    /// <exception cref="ConfigurationException">A file holds not what it should.</exception>
    public static ServerTls? Read(IConfiguration configuration, SecurityOptions options)
    {
        var section = configuration.GetSection(Section);
        if (section["Path"] is not { Length: > 0 } path)
        {
            return null;
        }

        var certificate = new CertificateFile(
            path,
            section["KeyPath"],
            section["Password"],
            TimeSpan.FromSeconds(options.CertificateReloadSeconds),
            TimeProvider.System);
        var clients = options.ClientCaFile is { Length: > 0 } file ? CertificateAuthorities.Trust(file) : null;
        return new ServerTls(certificate, clients, options);
    }

    /// <summary>Makes a listener speak TLS.</summary>
    /// <param name="listen">The listener.</param>
    /// <param name="isCertificateRequired">Whether whoever shows no certificate is turned away by the handshake.</param>
    public void Use(ListenOptions listen, bool isCertificateRequired)
    {
        var https = new HttpsConnectionAdapterOptions
        {
            ServerCertificateSelector = (_, _) => _certificate.Current,
            HandshakeTimeout = TimeSpan.FromSeconds(_options.HandshakeTimeoutSeconds),
        };
        if (_clients is { } clients)
        {
            https.ClientCertificateMode = isCertificateRequired
                ? ClientCertificateMode.RequireCertificate
                : ClientCertificateMode.AllowCertificate;
            https.OnAuthenticate = (_, authentication) => authentication.CertificateChainPolicy = clients.Clone();
        }

        listen.UseHttps(https);
    }
}
