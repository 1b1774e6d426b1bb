using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using FhirPathAspire.LspGateway.Diagnostics;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Settings;
using FhirPathAspire.ServiceDefaults.Health;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>Every LSP method that the server knows. A new one is a file in this folder and a line here.</summary>
internal sealed class HandlerTable
{
    private readonly FrozenDictionary<string, RequestHandler> _requests;
    private readonly FrozenDictionary<string, NotificationHandler> _notifications;
    private readonly IReadOnlyList<MessageHandler> _all;

    public HandlerTable(
        IAnalysisRouter router,
        IAnalysisFleet fleet,
        DiagnosticsSource diagnostics,
        Lazy<HealthReporter> reporter,
        TimeProvider time)
        : this(
        [
            new InitializeHandler(time),
            new InitializedHandler(),
            new ShutdownHandler(),
            new ExitHandler(),
            new CancelRequestHandler(),
            new WorkDoneProgressCancelHandler(),
            new SetTraceHandler(),

            new DidOpenHandler(),
            new DidChangeHandler(),
            new DidCloseHandler(),
            new DidSaveHandler(),
            new DidChangeConfigurationHandler(),
            new DidChangeWatchedFilesHandler(),
            new DidChangeWorkspaceFoldersHandler(),

            new HoverHandler(router),
            new CompletionHandler(router),
            new CompletionResolveHandler(router),
            new SignatureHelpHandler(router),
            new InlayHintHandler(router),
            new InlayHintResolveHandler(router),
            new SemanticTokensFullHandler(router),
            new SemanticTokensDeltaHandler(router),
            new SemanticTokensRangeHandler(router),
            new DocumentDiagnosticHandler(diagnostics),
            new CodeLensHandler(router),
            new CodeLensResolveHandler(router),
            new CodeActionHandler(router),
            new CodeActionResolveHandler(router),
            new FormattingHandler(router),
            new RangeFormattingHandler(router),
            new RangesFormattingHandler(router),
            new OnTypeFormattingHandler(router),

            new DefinitionHandler(router),
            new DeclarationHandler(router),
            new TypeDefinitionHandler(router),
            new ImplementationHandler(router),
            new ReferencesHandler(router),
            new DocumentHighlightHandler(router),
            new TextDocumentContentHandler(router),
            new PrepareTypeHierarchyHandler(router),
            new SupertypesHandler(router),
            new SubtypesHandler(router),
            new DocumentSymbolHandler(router),
            new WorkspaceSymbolHandler(router),
            new WorkspaceSymbolResolveHandler(),
            new DocumentLinkHandler(router),
            new FoldingRangeHandler(router),
            new SelectionRangeHandler(router),
            new LinkedEditingRangeHandler(router),
            new PrepareRenameHandler(router),
            new RenameHandler(router),

            new WorkspaceDiagnosticHandler(diagnostics),
            new SyntaxTreeHandler(router),
            new CacheStatsHandler(fleet),
            new ClearCacheHandler(fleet),
            new HealthHandler(reporter),
            new ResourcesHandler(reporter),
        ])
    {
    }

    internal HandlerTable(IReadOnlyList<MessageHandler> handlers)
    {
        _all = handlers;
        _requests = handlers.OfType<RequestHandler>().ToFrozenDictionary(handler => handler.Method);
        _notifications = handlers.OfType<NotificationHandler>().ToFrozenDictionary(handler => handler.Method);
    }

    /// <summary>The same with more methods.</summary>
    internal HandlerTable With(IEnumerable<MessageHandler> more) => new([.. _all, .. more]);

    /// <summary>Every request that the server answers.</summary>
    public IEnumerable<string> RequestMethods => _requests.Keys;

    public bool TryGetRequest(string method, [NotNullWhen(true)] out RequestHandler? handler)
    {
        return _requests.TryGetValue(method, out handler);
    }

    public bool TryGetNotification(string method, [NotNullWhen(true)] out NotificationHandler? handler)
    {
        return _notifications.TryGetValue(method, out handler);
    }

    /// <summary>Whether a message of the method that could not be read may have changed a document.</summary>
    public bool ChangesDocuments(string method)
    {
        return _notifications.TryGetValue(method, out var handler) && handler.ChangesDocuments;
    }

    /// <summary>What all handlers together can do for a client, without what its user has turned off.</summary>
    public ServerCapabilities Advertise(ClientFeatures client, FeatureSettings features)
    {
        var capabilities = new ServerCapabilities();
        foreach (var handler in _all.Where(handler => !features.IsOff(handler.Method)))
        {
            handler.Advertise(capabilities, client);
        }

        return capabilities;
    }
}
