namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>One step of a trace. Times in milliseconds, from the trace's start.</summary>
internal sealed record SpanView(string Service, string Name, int Depth, double Start, double Duration, bool IsError);
