namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Which files the client tells about.</summary>
internal sealed record DidChangeWatchedFilesRegistrationOptions(IReadOnlyList<FileSystemWatcher> Watchers);
