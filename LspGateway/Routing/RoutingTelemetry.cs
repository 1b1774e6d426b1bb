using System.Diagnostics.Metrics;
using FhirPathAspire.LspGateway.Routing.Circuits;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>Metrics of the way to analysis; names are part of the gateway's interface.</summary>
internal static class RoutingTelemetry
{
    /// <summary>Name of the meter: the gateway's.</summary>
    public const string Name = "FhirPath.Gateway";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Transitions = Meter.CreateCounter<long>(
        "fhirpath.gateway.circuit.transitions", "{transition}", "Changes of a replica's circuit, by its new state.");

    private static readonly Counter<long> FallbackAnswers = Meter.CreateCounter<long>(
        "fhirpath.gateway.fallback.questions",
        "{question}",
        "Questions that the gateway was asked instead of replicas.");

    private static readonly Counter<long> PassedOvers = Meter.CreateCounter<long>(
        "fhirpath.gateway.replica.passed_over",
        "{question}",
        "Questions that another replica was asked because the preferred one had too many in flight.");

    /// <summary>The name of a state, as metrics and health tell it.</summary>
    public static string NameOf(CircuitState state) => state switch
    {
        CircuitState.Closed => "closed",
        CircuitState.HalfOpen => "half_open",
        CircuitState.Open => "open",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static void CircuitChanged(string replica, CircuitState state) =>
        Transitions.Add(1, new("replica", replica), new("state", NameOf(state)));

    /// <param name="replica">The one that had too much to do.</param>
    public static void PassedOver(string replica) =>
        PassedOvers.Add(1, new KeyValuePair<string, object?>("replica", replica));

    /// <param name="outcome">"ok", or "refused" where the question needs more than the fallback has.</param>
    public static void FallbackAsked(string outcome) =>
        FallbackAnswers.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Gauges of the replicas: <c>circuit.state</c> is 0 closed, 1 half open, 2 open. Whoever asks disposes.</summary>
    public static Meter Observe(Func<IEnumerable<ReplicaStatus>> replicas)
    {
        var meter = new Meter(Name);
        meter.CreateObservableGauge(
            "fhirpath.gateway.circuit.state",
            () => replicas().Select(static replica => Of(replica, (int)replica.Circuit)),
            "{state}",
            "Of each replica: 0 closed, 1 half open, 2 open.");
        meter.CreateObservableGauge(
            "fhirpath.gateway.replica.serving",
            () => replicas().Select(static replica => Of(replica, replica.IsPreferred ? 1 : 0)),
            "{replica}",
            "1 where the replica is given questions, else 0.");
        meter.CreateObservableGauge(
            "fhirpath.gateway.replica.questions",
            () => replicas().Select(static replica => Of(replica, replica.InFlight)),
            "{question}",
            "Questions that the replica has not answered yet.");
        meter.CreateObservableGauge(
            "fhirpath.gateway.replica.response_time",
            () => replicas().Select(static replica => Of(replica, replica.ResponseMilliseconds / 1000)),
            "s",
            "The weighted average of what the replica's answers took.");
        return meter;
    }

    private static Measurement<T> Of<T>(ReplicaStatus replica, T value)
        where T : struct => new(value, new KeyValuePair<string, object?>("replica", replica.Name));
}
