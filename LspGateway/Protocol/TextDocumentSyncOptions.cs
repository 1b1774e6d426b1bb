namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="OpenClose">Whether open and close notifications are wanted.</param>
/// <param name="Change">1: full texts, 2: incremental changes.</param>
internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change);
