namespace FhirPathAspire.AppHost.Embedded.Environments;

/// <summary>The telemetry receiver of this run.</summary>
/// <param name="Endpoint">Its address.</param>
/// <param name="ApiKey">What a sender must know.</param>
internal sealed record TelemetryTarget(string Endpoint, string ApiKey);
