namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>A row of the answer to textDocument/codeLens.</summary>
/// <param name="Range">Above which it is shown.</param>
/// <param name="Command">What it says; absent until it is asked for.</param>
/// <param name="Data">Where it came from.</param>
internal sealed record CodeLens(Range Range, Command? Command = null, ItemData? Data = null) : IResolvable;
