using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.ServiceDefaults.Health;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>fhirpath/resources: what this process uses of what was granted to it.</summary>
internal sealed class ResourcesHandler(Lazy<HealthReporter> reporter)
    : ParameterlessHandler<Lazy<HealthReporter>, ServerResources>(static () => MonitoringJson.Default.ServerResources)
{
    public override string Method => "fhirpath/resources";

    protected override Lazy<HealthReporter> See(Session session) => reporter;

    protected override Task<ServerResources> HandleAsync(
        Lazy<HealthReporter> seen, CancellationToken cancellationToken) => Task.FromResult(seen.Value.Resources());
}
