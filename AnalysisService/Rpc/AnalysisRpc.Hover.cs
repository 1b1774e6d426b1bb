using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<HoverReply> Hover(HoverRequest request, ServerCallContext context)
    {
        var hover = FhirPath.Language.Features.Hover.At(snapshots.Get(request.Document), request.Offset);
        var reply = new HoverReply();
        if (hover is not null)
        {
            reply.Hover = new Hover { Span = ProtoMapping.ToMessage(hover.Span), Markdown = hover.Markdown };
        }

        return Task.FromResult(reply);
    }
}
