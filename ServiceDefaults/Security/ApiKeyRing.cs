using System.Security.Cryptography;
using System.Text;
using FhirPathAspire.ServiceDefaults.Listening;

namespace FhirPathAspire.ServiceDefaults.Security;

/// <summary>The keys that are accepted, by their hashes. Immutable.</summary>
public sealed class ApiKeyRing
{
    /// <summary>Bytes of a key that are looked at; none is as long.</summary>
    public const int LongestKey = 4_096;

    private readonly (string Name, byte[] Hash)[] _keys;

    private ApiKeyRing((string Name, byte[] Hash)[] keys) => _keys = keys;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _keys.Length == 0;

    /// <summary>Reads the keys that the configuration names.</summary>
    /// <exception cref="ConfigurationException">A hash is none, or a file can't be read.</exception>
    public static ApiKeyRing Read(SecurityOptions options) =>
        new([.. options.ApiKeys.Select(Parse), .. options.ApiKeyFiles.Select(ReadFile)]);

    /// <summary>The name of a key; null where it is not accepted. Takes as long for one that nearly is as for any.</summary>
    public string? NameOf(string token)
    {
        if (token.Length is 0 or > LongestKey)
        {
            return null;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        string? found = null;
        foreach (var (name, known) in _keys)
        {
            // Every key is compared, whole, whatever came before.
            found = CryptographicOperations.FixedTimeEquals(hash, known) ? name : found;
        }

        return found;
    }

    /// <summary>The key that a file holds, without the line end that editors leave.</summary>
    /// <exception cref="ConfigurationException">It can't be read, or holds none.</exception>
    public static string ReadKey(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim() is { Length: > 0 and <= LongestKey } key
                ? key
                : throw new ConfigurationException($"The file '{path}' holds no key.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"The key file '{path}' can't be read.");
        }
    }

    private static (string Name, byte[] Hash) ReadFile(string path) =>
        (Path.GetFileNameWithoutExtension(path), SHA256.HashData(Encoding.UTF8.GetBytes(ReadKey(path))));

    private static (string Name, byte[] Hash) Parse(string text, int index)
    {
        var colon = text.LastIndexOf(':');
        var name = colon > 0 ? text[..colon] : $"key-{index}";
        try
        {
            var hash = Convert.FromHexString(text.AsSpan(colon + 1).Trim());
            return hash.Length == SHA256.HashSizeInBytes
                ? (name, hash)
                : throw new FormatException();
        }
        catch (FormatException)
        {
            // The text is not repeated: somebody may have written the key itself.
            throw new ConfigurationException(
                $"{SecurityOptions.Section}:ApiKeys:{index} must be 'name:' and the SHA-256 of a key, 64 hex digits.");
        }
    }
}
