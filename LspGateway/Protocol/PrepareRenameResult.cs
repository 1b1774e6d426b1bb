namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of textDocument/prepareRename.</summary>
internal sealed record PrepareRenameResult(Range Range, string Placeholder);
