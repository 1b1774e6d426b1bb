using FhirPath.Analysis.V1;
using FhirPath.Language.Features.Layout;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<WidenSelectionsReply> WidenSelections(
        WidenSelectionsRequest request, ServerCallContext context)
    {
        var reply = new WidenSelectionsReply();
        foreach (var spans in SelectionRanges.Of(snapshots.Get(request.Document), request.Offsets))
        {
            reply.Selections.Add(new WideningSelection { Spans = { spans.Select(ProtoMapping.ToMessage) } });
        }

        return Task.FromResult(reply);
    }
}
