using System.Text.Json.Nodes;

namespace FhirPathAspire.TestKit.Lsp;

/// <summary>
/// Which property of the server's capabilities promises which request (LSP 3.18, ServerCapabilities): what tests hold
/// the server to, written from the specification and not from the server.
/// </summary>
public static class AdvertisedRequests
{
    /// <summary>
    /// The path of a property; the method. A property promises its method where it is there and not false.
    /// </summary>
    public static IReadOnlyList<(string Path, string Method)> Table { get; } =
    [
        ("textDocumentSync.willSaveWaitUntil", "textDocument/willSaveWaitUntil"),
        ("completionProvider", "textDocument/completion"),
        ("completionProvider.resolveProvider", "completionItem/resolve"),
        ("hoverProvider", "textDocument/hover"),
        ("signatureHelpProvider", "textDocument/signatureHelp"),
        ("declarationProvider", "textDocument/declaration"),
        ("definitionProvider", "textDocument/definition"),
        ("typeDefinitionProvider", "textDocument/typeDefinition"),
        ("implementationProvider", "textDocument/implementation"),
        ("referencesProvider", "textDocument/references"),
        ("documentHighlightProvider", "textDocument/documentHighlight"),
        ("documentSymbolProvider", "textDocument/documentSymbol"),
        ("codeActionProvider", "textDocument/codeAction"),
        ("codeActionProvider.resolveProvider", "codeAction/resolve"),
        ("codeLensProvider", "textDocument/codeLens"),
        ("codeLensProvider.resolveProvider", "codeLens/resolve"),
        ("documentLinkProvider", "textDocument/documentLink"),
        ("documentLinkProvider.resolveProvider", "documentLink/resolve"),
        ("colorProvider", "textDocument/documentColor"),
        ("colorProvider", "textDocument/colorPresentation"),
        ("documentFormattingProvider", "textDocument/formatting"),
        ("documentRangeFormattingProvider", "textDocument/rangeFormatting"),
        ("documentRangeFormattingProvider.rangesSupport", "textDocument/rangesFormatting"),
        ("documentOnTypeFormattingProvider", "textDocument/onTypeFormatting"),
        ("renameProvider", "textDocument/rename"),
        ("renameProvider.prepareProvider", "textDocument/prepareRename"),
        ("foldingRangeProvider", "textDocument/foldingRange"),
        ("executeCommandProvider", "workspace/executeCommand"),
        ("selectionRangeProvider", "textDocument/selectionRange"),
        ("linkedEditingRangeProvider", "textDocument/linkedEditingRange"),
        ("callHierarchyProvider", "textDocument/prepareCallHierarchy"),
        ("callHierarchyProvider", "callHierarchy/incomingCalls"),
        ("callHierarchyProvider", "callHierarchy/outgoingCalls"),
        ("semanticTokensProvider.full", "textDocument/semanticTokens/full"),
        ("semanticTokensProvider.full.delta", "textDocument/semanticTokens/full/delta"),
        ("semanticTokensProvider.range", "textDocument/semanticTokens/range"),
        ("monikerProvider", "textDocument/moniker"),
        ("typeHierarchyProvider", "textDocument/prepareTypeHierarchy"),
        ("typeHierarchyProvider", "typeHierarchy/supertypes"),
        ("typeHierarchyProvider", "typeHierarchy/subtypes"),
        ("inlineValueProvider", "textDocument/inlineValue"),
        ("inlayHintProvider", "textDocument/inlayHint"),
        ("inlayHintProvider.resolveProvider", "inlayHint/resolve"),
        ("diagnosticProvider", "textDocument/diagnostic"),
        ("diagnosticProvider.workspaceDiagnostics", "workspace/diagnostic"),
        ("inlineCompletionProvider", "textDocument/inlineCompletion"),
        ("workspaceSymbolProvider", "workspace/symbol"),
        ("workspaceSymbolProvider.resolveProvider", "workspaceSymbol/resolve"),
        ("workspace.textDocumentContent", "workspace/textDocumentContent"),
        ("workspace.fileOperations.willCreate", "workspace/willCreateFiles"),
        ("workspace.fileOperations.willRename", "workspace/willRenameFiles"),
        ("workspace.fileOperations.willDelete", "workspace/willDeleteFiles"),
    ];

    /// <summary>The requests that capabilities promise.</summary>
    public static IEnumerable<string> Of(JsonObject capabilities) =>
        Table.Where(row => Promises(capabilities, row.Path)).Select(static row => row.Method);

    /// <summary>Whether a property promises a method, rather than a notification or nothing.</summary>
    public static bool IsRequest(string method) => Table.Any(row => row.Method == method);

    private static bool Promises(JsonObject capabilities, string path)
    {
        JsonNode? value = capabilities;
        foreach (var name in path.Split('.'))
        {
            value = (value as JsonObject)?[name];
        }

        return value is not null && value.ToJsonString() != "false";
    }
}
