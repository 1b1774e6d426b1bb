namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record ExperimentalClientCapabilities(bool? ServerStatusNotification = null);
