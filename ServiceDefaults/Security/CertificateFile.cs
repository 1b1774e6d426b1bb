using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FhirPathAspire.ServiceDefaults.Listening;

namespace FhirPathAspire.ServiceDefaults.Security;

/// <summary>
/// A certificate with its key in files, which may be replaced while the process runs: handshakes from then on use the new
/// one, and connections that exist go on. (Kestrel's own reload closes the listener with all its connections.)
/// Safe for concurrent use.
/// </summary>
public sealed class CertificateFile
{
    private readonly string _path;
    private readonly string? _keyPath;
    private readonly string? _password;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private X509Certificate2 _current;
    private (DateTime Certificate, DateTime Key) _written;
    private long _looked;

    /// <param name="path">PEM, or PKCS #12 with its key.</param>
    /// <param name="keyPath">PEM of the key; null where it is in the same file.</param>
    /// <param name="password">Of the key; null where it has none.</param>
    /// <param name="interval">How often to look for a change.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ConfigurationException">The files hold no certificate with its key.</exception>
    public CertificateFile(string path, string? keyPath, string? password, TimeSpan interval, TimeProvider time)
    {
        _path = path;
        _keyPath = keyPath;
        _password = password;
        _interval = interval;
        _time = time;
        _looked = time.GetTimestamp();
        try
        {
            _written = Written();
            _current = Load();
        }
        catch (Exception exception) when (IsUnusable(exception))
        {
            throw new ConfigurationException($"'{path}' is no certificate that can be used: {exception.Message}");
        }
    }

    /// <summary>The certificate now. One that can't be read leaves the one before in use.</summary>
    public X509Certificate2 Current
    {
        get
        {
            lock (_gate)
            {
                if (_time.GetElapsedTime(_looked) >= _interval)
                {
                    _looked = _time.GetTimestamp();
                    Renew();
                }

                return _current;
            }
        }
    }

    private void Renew()
    {
        try
        {
            if (Written() is var written && written != _written)
            {
                // The old one is left to the garbage collector: handshakes may be using it.
                _current = Load();
                _written = written;
            }
        }
        catch (Exception exception) when (IsUnusable(exception))
        {
            // Half written, most likely: the next look finds the rest.
            return;
        }
    }

    private (DateTime Certificate, DateTime Key) Written() =>
        (File.GetLastWriteTimeUtc(_path), _keyPath is null ? default : File.GetLastWriteTimeUtc(_keyPath));

    private X509Certificate2 Load()
    {
        if (Path.GetExtension(_path) is ".pfx" or ".p12")
        {
            return X509CertificateLoader.LoadPkcs12FromFile(_path, _password);
        }

        using var certificate = _password is null
            ? X509Certificate2.CreateFromPemFile(_path, _keyPath)
            : X509Certificate2.CreateFromEncryptedPemFile(_path, _password, _keyPath);

        // Windows can't use a key that exists in memory only.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    private static bool IsUnusable(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or CryptographicException;
}
