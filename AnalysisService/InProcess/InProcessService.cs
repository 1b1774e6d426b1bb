using FhirPath.Packages;
using FhirPathAspire.AnalysisService.Snapshots;
using FhirPathAspire.ServiceDefaults.Resources;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.InProcess;

/// <summary>The service in this process: what to call, and what can be loaded before the first call.</summary>
public sealed class InProcessService
{
    private readonly FhirPackageCatalog _packages;

    private readonly SnapshotCache _snapshots;

    internal InProcessService(CallInvoker invoker, FhirPackageCatalog packages, SnapshotCache snapshots)
    {
        Invoker = invoker;
        _snapshots = snapshots;
        _packages = packages;
    }

    /// <summary>
    /// For clients generated from <c>analysis.proto</c>. Calls run on the thread pool; safe for concurrent use.
    /// </summary>
    public CallInvoker Invoker { get; }

    /// <summary>Names that requests may give for a FHIR release, as they are shown.</summary>
    public IReadOnlyList<string> Releases => _packages.Models.Releases;

    /// <summary>What it keeps of texts, which it can let go of.</summary>
    public ITrimmable Cache => _snapshots;

    /// <summary>How much that is.</summary>
    public IResourceContributor CacheSize => _snapshots;

    /// <summary>Loads the configured FHIR packages, which the first request that needs one would do otherwise.</summary>
    /// <returns>False where one could not be loaded; why is in the log.</returns>
    public bool LoadPackages() => _packages.LoadAll();
}
