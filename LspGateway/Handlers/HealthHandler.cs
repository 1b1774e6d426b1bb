using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.ServiceDefaults.Health;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>fhirpath/health: how this process is, and everyone whom it asks.</summary>
internal sealed class HealthHandler(Lazy<HealthReporter> reporter)
    : ParameterlessHandler<Lazy<HealthReporter>, ServerHealth>(static () => MonitoringJson.Default.ServerHealth)
{
    public override string Method => "fhirpath/health";

    protected override Lazy<HealthReporter> See(Session session) => reporter;

    protected override Task<ServerHealth> HandleAsync(
        Lazy<HealthReporter> seen, CancellationToken cancellationToken) => seen.Value.HealthAsync(cancellationToken);
}
