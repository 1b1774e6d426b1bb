using FhirPath.Analysis.V1;
using FhirPath.Language.Features.Navigation;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<NavigateReply> Navigate(NavigateRequest request, ServerCallContext context)
    {
        var reply = new NavigateReply();
        var snapshot = snapshots.Get(request.Document);
        if (Navigator.From(snapshot, request.Offset, ProtoMapping.ToGoal(request.Goal)) is { } found)
        {
            reply.Origin = ProtoMapping.ToMessage(found.Origin);
            reply.Targets.AddRange(found.Targets.Select(ProtoMapping.ToMessage));
        }

        return Task.FromResult(reply);
    }
}
