namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>How much a service sent since the start.</summary>
internal sealed record ServiceView(string Service, long Spans, long Metrics, long Logs);
