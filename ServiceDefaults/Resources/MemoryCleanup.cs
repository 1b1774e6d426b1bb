using FhirPathAspire.ServiceDefaults.Recovery;
using Microsoft.Extensions.Logging;

namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>
/// memory_cleanup: every cache lets go of what it holds, then the heap is compacted and given back to the system. It
/// has helped where memory fell.
/// </summary>
internal sealed partial class MemoryCleanup(IEnumerable<ITrimmable> caches, ILogger<MemoryCleanup> logger)
    : IRecoveryStrategy
{
    private readonly ITrimmable[] _caches = [.. caches];
    private readonly ILogger _logger = logger;

    /// <inheritdoc/>
    public string Name => "memory_cleanup";

    /// <inheritdoc/>
    public bool Handles(RecoveryTrigger trigger) => trigger.Kind == ResourceActions.MemoryKind;

    /// <inheritdoc/>
    public Task<bool> RecoverAsync(RecoveryTrigger trigger, CancellationToken cancellationToken)
    {
        var before = MemoryUse.Now;
        foreach (var cache in _caches)
        {
            cache.Trim();
        }

        // Aggressive is what gives memory back to the system; the policy says when it is worth the pause.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var after = MemoryUse.Now;
        LogCleaned(_caches.Length, before.Managed, after.Managed, before.WorkingSet, after.WorkingSet);
        return Task.FromResult(after.HasFallenSince(before));
    }

    [LoggerMessage(4104, LogLevel.Information,
        "{Caches} caches trimmed; heap {HeapBefore} -> {HeapAfter}, physical memory {Before} -> {After} bytes")]
    private partial void LogCleaned(int caches, long heapBefore, long heapAfter, long before, long after);
}
