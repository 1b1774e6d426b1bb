namespace FhirPathAspire.LspGateway.Routing;

/// <summary>How the gateway knows its replicas, and they it; configuration section <c>Analysis:Security</c>.</summary>
internal sealed class ReplicaSecurityOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Analysis:Security";

    /// <summary>PEM with the authorities that replicas at https addresses are trusted by; null for the system's.</summary>
    public string? CaFile { get; set; }

    /// <summary>The certificate that the gateway shows (PEM or PKCS #12); null for none.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>PEM of its key; null where it is in the same file.</summary>
    public string? CertificateKeyPath { get; set; }

    /// <summary>Of the key; null where it has none.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>A file with the key that the gateway shows; null for none.</summary>
    public string? ApiKeyFile { get; set; }
}
