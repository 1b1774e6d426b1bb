using FhirPath.Analysis.V1;
using FhirPath.Language.Features.Outline;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<FindTypesReply> FindTypes(FindTypesRequest request, ServerCallContext context)
    {
        var reply = new FindTypesReply();
        var types = SymbolSearch.Types(models, request.Release, request.Query, request.Most);
        reply.Nodes.AddRange(types.Select(ProtoMapping.ToMessage));
        return Task.FromResult(reply);
    }
}
