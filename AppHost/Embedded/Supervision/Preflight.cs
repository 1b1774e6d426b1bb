using FhirPathAspire.AppHost.Embedded.Dashboard;
using FhirPathAspire.AppHost.Embedded.Endpoints;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>Before anything starts: every endpoint gets its port, and no fixed port may be in use.</summary>
internal sealed class Preflight(
    IResourceCollection resources, EndpointAllocation endpoints, IEnumerable<DashboardSettings> dashboards)
{
    /// <exception cref="DistributedApplicationException">
    /// The sentence says which port, whose it is, and what to do.
    /// </exception>
    public void Check()
    {
        endpoints.Allocate(resources);
        foreach (var dashboard in dashboards)
        {
            ThrowIfInUse(dashboard.Port, "dashboard");
            ThrowIfInUse(dashboard.TelemetryPort, "telemetry receiver");
        }
    }

    private static void ThrowIfInUse(int port, string whose)
    {
        if (!PortProbe.IsFree(port))
        {
            throw new DistributedApplicationException(PortInUse.Sentence(port, whose));
        }
    }
}
