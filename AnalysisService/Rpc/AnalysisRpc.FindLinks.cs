using FhirPath.Analysis.V1;
using FhirPath.Language.Features.Links;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<FindLinksReply> FindLinks(FindLinksRequest request, ServerCallContext context)
    {
        var reply = new FindLinksReply();
        reply.Links.AddRange(DocumentLinks.In(snapshots.Get(request.Document)).Select(ProtoMapping.ToMessage));
        return Task.FromResult(reply);
    }
}
