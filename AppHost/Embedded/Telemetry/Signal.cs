namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>The three kinds of telemetry.</summary>
internal enum Signal
{
    Traces,
    Metrics,
    Logs,
}
