using Google.Protobuf;
using Microsoft.Extensions.Caching.Memory;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>Which texts a replica was given, as far as the gateway knows: a guess that saves sending them again.</summary>
internal sealed class KnownTexts : IDisposable
{
    private const int MaxTexts = 4_096;

    private readonly MemoryCache _hashes = new(new MemoryCacheOptions { SizeLimit = MaxTexts });

    public bool Contains(ByteString contentHash) => _hashes.TryGetValue(contentHash, out _);

    public void Add(ByteString contentHash) =>
        _hashes.Set(contentHash, true, new MemoryCacheEntryOptions { Size = 1 });

    /// <summary>Forgets all: the process behind the address may be another one now.</summary>
    public void Clear() => _hashes.Clear();

    public void Dispose() => _hashes.Dispose();
}
