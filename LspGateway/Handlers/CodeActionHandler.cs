using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Diagnostics;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using CodeAction = FhirPathAspire.LspGateway.Protocol.CodeAction;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// textDocument/codeAction: what can be done at a place. Actions on the whole document come only where they are asked
/// for by their kind.
/// </summary>
internal sealed class CodeActionHandler(IAnalysisRouter router)
    : DocumentRequestHandler<CodeActionParams, IReadOnlyList<CodeAction>>(
        static () => LspJson.Types.CodeActionParams, static () => LspJson.Types.IReadOnlyListCodeAction)
{
    public override string Method => "textDocument/codeAction";

    /// <summary>A client that takes commands only is not offered what would be none.</summary>
    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        if (client.CodeActions.Takes)
        {
            capabilities.CodeActionProvider = new CodeActionOptions(
                CodeActionKinds.Names, client.CodeActions.ResolvesEdits ? true : null);
        }
    }

    protected override async Task<IReadOnlyList<CodeAction>?> HandleAsync(
        DocumentView document, CodeActionParams request, CancellationToken cancellationToken)
    {
        var kinds = request.Context?.Only is { Count: > 0 } only ? CodeActionKinds.Below(only) : [];
        if (!document.Client.CodeActions.Takes || (kinds.Count == 0 && request.Context?.Only is { Count: > 0 }))
        {
            return [];
        }

        var range = document.SpanOf(request.Range);
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.ListCodeActionsAsync(
                new ListCodeActionsRequest
                {
                    Document = text,
                    Range = range,
                    Kinds = { kinds },
                    WithEdits = !document.Client.CodeActions.ResolvesEdits,
                },
                options),
            cancellationToken);
        var shown = reply.Actions.Where(
            action => action.DisabledReason.Length == 0 || document.Client.CodeActions.ShowsDisabled);
        return [.. shown.Select(action => Convert(document, range, action))];
    }

    private static CodeAction Convert(DocumentView document, Span range, FhirPath.Analysis.V1.CodeAction action)
    {
        var client = document.Client.CodeActions;
        var isDisabled = action.DisabledReason.Length > 0;
        return new CodeAction(
            action.Title,
            CodeActionKinds.NameOf(action.Kind),
            action.Diagnostics.Count == 0
                ? null
                : [.. action.Diagnostics.Select(found => DiagnosticsSource.Convert(document, found))],
            action.IsPreferred && client.MarksPreferred ? true : null,
            isDisabled ? new CodeActionDisabled(action.DisabledReason) : null,
            isDisabled || client.ResolvesEdits ? null : WorkspaceEdits.Of(document, action.Edits),
            isDisabled || !client.ResolvesEdits ? null : CodeActionId.For(document, range, action.Id));
    }
}
