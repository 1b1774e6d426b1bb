using FhirPath.Analysis.V1;
using FhirPath.Language.Features;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<ListCodeActionsReply> ListCodeActions(
        ListCodeActionsRequest request, ServerCallContext context)
    {
        var snapshot = snapshots.Get(request.Document);
        var kinds = request.Kinds.Count == 0
            ? CodeActions.AtPlace
            : [.. request.Kinds.Select(ProtoMapping.ToKind)];
        var actions = CodeActions.At(snapshot, ProtoMapping.ToSpan(request.Range), kinds);
        return Task.FromResult(new ListCodeActionsReply
        {
            Actions = { actions.Select(action => ProtoMapping.ToMessage(action, request.WithEdits)) },
        });
    }

    /// <inheritdoc/>
    public override Task<ResolveCodeActionReply> ResolveCodeAction(
        ResolveCodeActionRequest request, ServerCallContext context)
    {
        var snapshot = snapshots.Get(request.Document);
        var action = CodeActions.Find(snapshot, ProtoMapping.ToSpan(request.Range), request.Id);
        return Task.FromResult(action is null
            ? new ResolveCodeActionReply()
            : new ResolveCodeActionReply
            {
                IsFound = true,
                Edits = { action.Edits().Select(ProtoMapping.ToMessage) },
            });
    }
}
