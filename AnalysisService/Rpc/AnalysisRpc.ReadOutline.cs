using FhirPath.Analysis.V1;
using FhirPath.Language.Features.Outline;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<ReadOutlineReply> ReadOutline(ReadOutlineRequest request, ServerCallContext context)
    {
        var reply = new ReadOutlineReply();
        reply.Items.AddRange(DocumentOutline.Of(snapshots.Get(request.Document)).Select(ProtoMapping.ToMessage));
        return Task.FromResult(reply);
    }
}
