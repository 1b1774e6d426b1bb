namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>What the server registered with a client at run time.</summary>
/// <param name="Method">"textDocument/diagnostic"</param>
internal sealed record FeatureRegistration(string Method);
