using FhirPath.Analysis.V1;
using FhirPath.Language.Features;
using Grpc.Core;
using CodeLens = FhirPath.Analysis.V1.CodeLens;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<ListCodeLensesReply> ListCodeLenses(ListCodeLensesRequest request, ServerCallContext context)
    {
        var reply = new ListCodeLensesReply();
        foreach (var lens in CodeLenses.Of(snapshots.Get(request.Document)))
        {
            reply.Lenses.Add(new CodeLens
            {
                Span = ProtoMapping.ToMessage(lens.Span), Kind = ProtoMapping.ToMessage(lens.Kind),
            });
        }

        return Task.FromResult(reply);
    }

    /// <inheritdoc/>
    public override Task<ResolveCodeLensReply> ResolveCodeLens(
        ResolveCodeLensRequest request, ServerCallContext context)
    {
        var snapshot = snapshots.Get(request.Document);
        var title = ProtoMapping.ToKind(request.Kind) is { } kind
            ? CodeLenses.TitleAt(snapshot, request.Offset, kind)
            : null;
        return Task.FromResult(new ResolveCodeLensReply { Title = title ?? "" });
    }
}
