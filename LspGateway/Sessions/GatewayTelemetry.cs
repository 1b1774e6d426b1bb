using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>Spans and metrics of the gateway; names are part of its interface, texts of documents never are.</summary>
internal static class GatewayTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "FhirPath.Gateway";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "fhirpath.gateway.request.duration",
        "s",
        "From the arrival of a request to its answer.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5],
        });

    private static readonly Counter<long> RefusedMessages = Meter.CreateCounter<long>(
        "fhirpath.gateway.refused_messages", "{message}", "What came from clients and was no message.");

    private static readonly UpDownCounter<long> Sessions = Meter.CreateUpDownCounter<long>(
        "fhirpath.gateway.sessions", "{session}", "Clients connected now.");

    private static readonly Counter<long> RefusedSessions = Meter.CreateCounter<long>(
        "fhirpath.gateway.refused_sessions", "{session}", "Clients turned away: too many, or no memory for more.");

    /// <summary>A span for a message, child of the client's own where it sends its trace context.</summary>
    public static Activity? StartMessage(string method, string? traceParent, string? traceState)
    {
        ActivityContext.TryParse(traceParent, traceState, isRemote: true, out var parent);
        return Source.StartActivity(method, ActivityKind.Server, parent);
    }

    /// <param name="method">Of the request; one that has a handler.</param>
    /// <param name="outcome">"ok", "error", or "cancelled", whose time says nothing and is not recorded.</param>
    /// <param name="elapsed">From arrival to answer.</param>
    public static void Answered(string method, string outcome, TimeSpan elapsed)
    {
        if (outcome != "cancelled")
        {
            Duration.Record(elapsed.TotalSeconds, new("rpc.method", method), new("outcome", outcome));
        }
    }

    public static void Refused() => RefusedMessages.Add(1);

    public static void SessionRefused() => RefusedSessions.Add(1);

    public static void SessionBegan(string transport) => Sessions.Add(1, Transport(transport));

    public static void SessionEnded(string transport) => Sessions.Add(-1, Transport(transport));

    private static KeyValuePair<string, object?> Transport(string name) => new("transport", name);
}
