namespace FhirPathAspire.LspGateway.Settings;

/// <summary>What is shown above the expressions of a document.</summary>
/// <param name="Enabled">Anything at all.</param>
internal sealed record CodeLensSettings(bool Enabled);
