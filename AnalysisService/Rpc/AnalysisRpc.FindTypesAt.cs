using FhirPath.Analysis.V1;
using FhirPath.Language.Features.ModelDocuments;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<FindTypesAtReply> FindTypesAt(FindTypesAtRequest request, ServerCallContext context)
    {
        var reply = new FindTypesAtReply();
        var types = TypeHierarchy.At(snapshots.Get(request.Document), request.Offset);
        reply.Nodes.AddRange(types.Select(ProtoMapping.ToMessage));
        return Task.FromResult(reply);
    }
}
