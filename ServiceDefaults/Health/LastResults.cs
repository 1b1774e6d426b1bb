using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>
/// Takes the place of the framework's service, so that its endpoints, publishers and gRPC health, ours and those of
/// libraries, all tell the last results and never run a check. A check tagged <see cref="HealthTags.State"/> is asked
/// at once, since its answer is there at once.
/// </summary>
internal sealed class LastResults(HealthMonitor monitor, HealthCheckServiceOptions checks, IServiceProvider services)
    : HealthCheckService
{
    /// <inheritdoc/>
    public override async Task<HealthReport> CheckHealthAsync(
        Func<HealthCheckRegistration, bool>? predicate, CancellationToken cancellationToken = default)
    {
        await monitor.FirstResultsAsync(cancellationToken);
        var entries = new Dictionary<string, HealthReportEntry>(StringComparer.Ordinal);
        foreach (var check in checks.Registrations.Where(check => predicate?.Invoke(check) ?? true))
        {
            entries[check.Name] = await EntryAsync(check, cancellationToken);
        }

        return new HealthReport(entries, TimeSpan.Zero);
    }

    private async ValueTask<HealthReportEntry> EntryAsync(
        HealthCheckRegistration check, CancellationToken cancellationToken)
    {
        var known = monitor.Find(check.Name) ?? new ServiceState { Name = check.Name };
        if (check.Tags.Contains(HealthTags.State))
        {
            var asked = check.Factory(services)
                .CheckHealthAsync(new HealthCheckContext { Registration = check }, cancellationToken);
            if (asked.IsCompletedSuccessfully)
            {
                var now = await asked;
                return new HealthReportEntry(now.Status, now.Description, TimeSpan.Zero, null, now.Data, check.Tags);
            }
        }

        return new HealthReportEntry(known.Status, known.Description, known.Elapsed, null, null, check.Tags);
    }
}
