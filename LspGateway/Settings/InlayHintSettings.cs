namespace FhirPathAspire.LspGateway.Settings;

/// <summary>What is shown between the words of a document.</summary>
/// <param name="Enabled">Anything at all.</param>
/// <param name="Types">What an expression yields.</param>
/// <param name="ParameterNames">What an argument is for.</param>
/// <param name="Conversions">Where a value becomes one of another type by itself.</param>
internal sealed record InlayHintSettings(bool Enabled, bool Types, bool ParameterNames, bool Conversions);
