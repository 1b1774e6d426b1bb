namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of initialize, as far as the server uses them.</summary>
/// <param name="ProcessId">Of the process that started the server; null where it was not started by one.</param>
/// <param name="ClientInfo">Which editor it is.</param>
/// <param name="Capabilities">What the client can take.</param>
/// <param name="RootUri">The folder that is open, from older clients.</param>
/// <param name="WorkspaceFolders">The folders that are open.</param>
/// <param name="InitializationOptions">Settings, in the shape of workspace/didChangeConfiguration.</param>
internal sealed record InitializeParams(
    int? ProcessId = null,
    ClientInfo? ClientInfo = null,
    ClientCapabilities? Capabilities = null,
    string? RootUri = null,
    IReadOnlyList<WorkspaceFolder>? WorkspaceFolders = null,
    System.Text.Json.JsonElement? InitializationOptions = null);
