using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace FhirPathAspire.AnalysisService.Snapshots;

/// <summary>The hash that names a text in the contract: SHA-256 of its UTF-8 bytes.</summary>
internal static class ContentHash
{
    public static bool Matches(ReadOnlySpan<byte> hash, string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<byte> actual = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)), actual);
        ArrayPool<byte>.Shared.Return(buffer);
        return hash.SequenceEqual(actual);
    }
}
