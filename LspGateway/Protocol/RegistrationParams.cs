namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of client/registerCapability.</summary>
internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);
