using FhirPath.Analysis.V1;
using FhirPath.Language.Features.Layout;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<FindFoldingRangesReply> FindFoldingRanges(
        FindFoldingRangesRequest request, ServerCallContext context)
    {
        var reply = new FindFoldingRangesReply();
        reply.Ranges.AddRange(FoldingRanges.Of(snapshots.Get(request.Document)).Select(ProtoMapping.ToMessage));
        return Task.FromResult(reply);
    }
}
