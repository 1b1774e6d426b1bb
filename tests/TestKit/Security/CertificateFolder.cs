using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FhirPathAspire.TestKit.Security;

/// <summary>Certificates of an authority made for one test, as files in a folder that goes with it.</summary>
public sealed class CertificateFolder : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly DateTimeOffset LongAgo = Now.AddYears(-2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fhirpath-certificates-");
    private readonly X509Certificate2 _authority;

    public CertificateFolder()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Authority of a test", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        _authority = request.CreateSelfSigned(LongAgo, Now.AddDays(1));
        File.WriteAllText(AuthorityFile, _authority.ExportCertificatePem());
    }

    /// <summary>PEM of the authority.</summary>
    public string AuthorityFile => PathOf("authority.pem");

    /// <summary>Whether somebody's certificate is of this authority, and valid.</summary>
    public bool Vouches(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.Add(_authority);
        return chain.Build(certificate);
    }

    /// <summary>A certificate for this machine, signed by the authority, with its key in the same PEM file.</summary>
    /// <param name="name">Its common name, and that of the file.</param>
    /// <param name="isExpired">Whether its time is over.</param>
    /// <returns>The path of the file.</returns>
    public string Issue(string name, bool isExpired = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(
            [new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")], false));
        var end = isExpired ? Now.AddDays(-1) : Now.AddHours(12);
        using var issued = request.Create(_authority, LongAgo.AddDays(1), end, RandomNumberGenerator.GetBytes(12));
        File.WriteAllText(PathOf(name + ".pem"), issued.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        return PathOf(name + ".pem");
    }

    /// <summary>A certificate of <see cref="Issue"/>, for a client to show.</summary>
    public static X509Certificate2 Load(string path)
    {
        using var certificate = X509Certificate2.CreateFromPemFile(path);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Writes a file into the folder.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Delete(recursive: true);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
