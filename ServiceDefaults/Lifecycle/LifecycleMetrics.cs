using System.Diagnostics.Metrics;

namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>The state of the process as metrics: a gauge that is 1 for the state that holds, and a counter of changes.</summary>
internal sealed class LifecycleMetrics : IDisposable
{
    private readonly Meter _meter = new("FhirPath.Server");
    private readonly Counter<long> _changes;

    public LifecycleMetrics(Func<ServerState> state)
    {
        _changes = _meter.CreateCounter<long>(
            "fhirpath.server.transitions", "{transition}", "Changes of the state of the process.");
        _meter.CreateObservableGauge(
            "fhirpath.server.state",
            () => Measure(state()),
            "{state}",
            "1 for the state that the process is in, 0 for the others.");
    }

    public void Changed(ServerStateChange change) => _changes.Add(
        1,
        new("from", ServerStateTable.NameOf(change.From)),
        new KeyValuePair<string, object?>("to", ServerStateTable.NameOf(change.To)));

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<int>> Measure(ServerState current) =>
        Enum.GetValues<ServerState>().Select(state => new Measurement<int>(
            state == current ? 1 : 0,
            new KeyValuePair<string, object?>("state", ServerStateTable.NameOf(state))));
}
