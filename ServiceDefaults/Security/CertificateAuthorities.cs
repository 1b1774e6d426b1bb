using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FhirPathAspire.ServiceDefaults.Listening;

namespace FhirPathAspire.ServiceDefaults.Security;

/// <summary>Trust in the authorities of a file, and in nobody else.</summary>
public static class CertificateAuthorities
{
    /// <param name="path">PEM with one or more certificates.</param>
    /// <exception cref="ConfigurationException">It holds none.</exception>
    public static X509ChainPolicy Trust(string path)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(path);
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new ConfigurationException($"'{path}' holds no certificates: {exception.Message}");
        }

        return policy.CustomTrustStore.Count > 0
            ? policy
            : throw new ConfigurationException($"'{path}' holds no certificates.");
    }
}
