using System.Diagnostics.Metrics;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>The last results of every check and probe as metrics; they cost nothing until somebody reads.</summary>
internal sealed class HealthMetrics : IDisposable
{
    private readonly Meter _meter = new("FhirPath.Health");
    private readonly HealthMonitor _monitor;

    public HealthMetrics(HealthMonitor monitor)
    {
        _monitor = monitor;
        _meter.CreateObservableGauge(
            "fhirpath.health.status",
            () => Measure(static state => (int)state.Status),
            "{status}",
            "2 healthy, 1 degraded, 0 unhealthy, by check and by service beside this process.");
        _meter.CreateObservableGauge(
            "fhirpath.health.response_time",
            () => Measure(static state => state.Elapsed.TotalSeconds),
            "s",
            "How long the last answer took.");
        _meter.CreateObservableCounter(
            "fhirpath.health.errors", () => Measure(static state => state.ErrorCount), "{error}", "Errors so far.");
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<TValue>> Measure<TValue>(Func<ServiceState, TValue> value)
        where TValue : struct => _monitor.Checks.Concat(_monitor.Services)
            .Where(static state => state.LastCheck is not null)
            .Select(state => new Measurement<TValue>(
                value(state), new KeyValuePair<string, object?>("check", state.Name)));
}
