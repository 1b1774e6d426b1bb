namespace FhirPathAspire.AnalysisService.Snapshots;

internal sealed class SnapshotCache(SnapshotCacheOptions options)
{
    public SnapshotCacheOptions Options => options;
}
