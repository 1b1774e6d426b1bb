namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>One request on its way through the services. Times in milliseconds, from the trace's start.</summary>
internal sealed record TraceView(
    string Id, string Name, DateTimeOffset Start, double Duration, bool IsError, IReadOnlyList<SpanView> Spans);
