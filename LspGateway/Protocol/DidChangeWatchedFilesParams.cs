namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of workspace/didChangeWatchedFiles.</summary>
internal sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);
