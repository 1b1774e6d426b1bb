namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>What the dashboard shows of the telemetry: how much came, and the newest traces.</summary>
internal sealed record TelemetryView(IReadOnlyList<ServiceView> Services, IReadOnlyList<TraceView> Traces);
