using FhirPathAspire.ServiceDefaults.Processes;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>All that is fixed about a replica before it starts.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Resource">The resource that it is one process of.</param>
/// <param name="Program">Makes the program to run; asked anew for every start, as Aspire does.</param>
/// <param name="Probes">Its health checks.</param>
/// <param name="Urls">Where it listens.</param>
/// <param name="WaitsFor">The resources that must be healthy before its first start.</param>
internal sealed record ReplicaPlan(
    ReplicaId Id,
    IResource Resource,
    Func<ProcessSpec> Program,
    IReadOnlyList<HealthProbe> Probes,
    IReadOnlyList<UrlSnapshot> Urls,
    IReadOnlyList<string> WaitsFor);
