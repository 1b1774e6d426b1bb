namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Kind">"snippet".</param>
/// <param name="Value">The snippet.</param>
internal sealed record StringValue(string Kind, string Value);
