using FhirPathAspire.ServiceDefaults.Processes.Supervision;
using Microsoft.Extensions.Configuration;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>How patient the orchestrator is with replicas that do not answer.</summary>
/// <param name="Timeout">How long one health check may take.</param>
/// <param name="Hang">When a replica that does not answer is started again.</param>
internal sealed record HealthSettings(TimeSpan Timeout, HangPolicy Hang)
{
    /// <summary>Seconds that one health check may take.</summary>
    public const string TimeoutKey = "HealthTimeout";

    /// <summary>Health checks in a row without an answer after which a replica is started again.</summary>
    public const string HungAfterKey = "HungAfter";

    private const int TimeoutSeconds = 5;

    public static HealthSettings From(IConfiguration configuration) => new(
        TimeSpan.FromSeconds(configuration.GetValue(TimeoutKey, TimeoutSeconds)),
        HangPolicy.Default with
        {
            SilentChecks = configuration.GetValue(HungAfterKey, HangPolicy.Default.SilentChecks),
        });
}
