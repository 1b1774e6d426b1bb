using FhirPath.Analysis.V1;
using FhirPath.Language.Features;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<CompleteReply> Complete(CompleteRequest request, ServerCallContext context)
    {
        var wanted = new CompletionRequest(request.MostItems, request.LeavesTexts);
        var list = Completion.At(snapshots.Get(request.Document), request.Offset, wanted);
        var reply = new CompleteReply
        {
            Replace = ProtoMapping.ToMessage(list.Replace),
            IsIncomplete = list.IsIncomplete,
            DescribeData = list.ResolveData,
        };
        foreach (var item in list.Items)
        {
            reply.Items.Add(ProtoMapping.ToMessage(item, request.LeavesTexts));
        }

        return Task.FromResult(reply);
    }
}
