namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Properties">The properties of an item that the client asks for later.</param>
internal sealed record ResolveSupportClientCapabilities(IReadOnlyList<string>? Properties = null);
