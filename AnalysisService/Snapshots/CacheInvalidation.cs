using FhirPathAspire.ServiceDefaults.Recovery;
using Google.Protobuf;

namespace FhirPathAspire.AnalysisService.Snapshots;

/// <summary>
/// A defect in a document may lie in what is remembered of it: it is forgotten, and the next request analyses afresh.
/// The subject is the content hash in hexadecimal digits.
/// </summary>
internal sealed class CacheInvalidation(SnapshotCache snapshots) : IRecoveryStrategy
{
    /// <inheritdoc/>
    public string Name => "cache_invalidation";

    /// <inheritdoc/>
    public bool Handles(RecoveryTrigger trigger) => trigger.Kind == "defect";

    /// <inheritdoc/>
    public Task<bool> RecoverAsync(RecoveryTrigger trigger, CancellationToken cancellationToken)
    {
        var hash = UnsafeByteOperations.UnsafeWrap(Convert.FromHexString(trigger.Subject));
        return Task.FromResult(snapshots.Forget(hash));
    }
}
