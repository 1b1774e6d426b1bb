namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record Registration(string Id, string Method, DiagnosticRegistrationOptions RegisterOptions);
