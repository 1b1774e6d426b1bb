using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>
/// A service beside this process that is asked how it is, such as one replica. It is told of in <c>fhirpath/health</c>;
/// whether this process is ready, a check of the process itself decides.
/// </summary>
/// <param name="Name">Unique among checks and probes.</param>
/// <param name="Ask">Asks it once.</param>
public sealed record HealthProbe(string Name, Func<CancellationToken, Task<HealthCheckResult>> Ask);
