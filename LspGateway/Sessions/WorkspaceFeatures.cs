using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>What the client can do at run time, beyond single documents.</summary>
/// <param name="Refreshes">The methods by which it can be told to ask again, "workspace/diagnostic/refresh".</param>
/// <param name="WatchesFiles">Whether it tells of files that change, if asked to.</param>
/// <param name="WatchesFolders">Whether it does so below a folder that is not open.</param>
/// <param name="ShowsProgress">Whether the server may show progress of its own accord.</param>
internal sealed record WorkspaceFeatures(
    IReadOnlyList<string> Refreshes, bool WatchesFiles, bool WatchesFolders, bool ShowsProgress)
{
    public static WorkspaceFeatures From(ClientCapabilities capabilities)
    {
        var workspace = capabilities.Workspace;
        (string Method, RefreshClientCapabilities? Client)[] refreshes =
        [
            ("workspace/diagnostic/refresh", workspace?.Diagnostics),
            ("workspace/semanticTokens/refresh", workspace?.SemanticTokens),
            ("workspace/inlayHint/refresh", workspace?.InlayHint),
            ("workspace/codeLens/refresh", workspace?.CodeLens),
        ];
        var watched = workspace?.DidChangeWatchedFiles;
        return new WorkspaceFeatures(
            [.. refreshes.Where(static row => row.Client?.RefreshSupport == true).Select(static row => row.Method)],
            watched?.DynamicRegistration == true,
            watched?.RelativePatternSupport == true,
            capabilities.Window?.WorkDoneProgress == true);
    }
}
