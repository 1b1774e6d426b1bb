using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.ServiceDefaults.Security;

/// <summary>Who may connect, and how it is known who they are; configuration section <c>Security</c>.</summary>
public sealed class SecurityOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Security";

    /// <summary>
    /// Keys by their SHA-256, 64 hexadecimal digits each, with a name before it that logs and limits use:
    /// <c>ci:9f86d0…</c>. Whoever reads the configuration does not learn the key.
    /// </summary>
    public string[] ApiKeys { get; set; } = [];

    /// <summary>Files that hold one key each, as containers are given secrets; the name of the file is the key's.</summary>
    public string[] ApiKeyFiles { get; set; } = [];

    /// <summary>
    /// A PEM file with the authorities whose client certificates are accepted; null where none are asked for.
    /// </summary>
    public string? ClientCaFile { get; set; }

    /// <summary>Seconds that a TLS handshake may take.</summary>
    [Range(1, 300)]
    public int HandshakeTimeoutSeconds { get; set; } = 10;

    /// <summary>Seconds between two looks whether the certificate's file has changed.</summary>
    [Range(1, 24 * 3600)]
    public int CertificateReloadSeconds { get; set; } = 30;
}
