using FhirPath.Analysis.V1;
using FhirPath.Language.Features.ModelDocuments;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<FindRelatedTypesReply> FindRelatedTypes(
        FindRelatedTypesRequest request, ServerCallContext context)
    {
        var types = request.Relation == TypeRelation.Subtypes
            ? TypeHierarchy.Subtypes(models, request.Release, request.Type)
            : TypeHierarchy.Supertypes(models, request.Release, request.Type);
        var reply = new FindRelatedTypesReply();
        reply.Nodes.AddRange(types.Select(ProtoMapping.ToMessage));
        return Task.FromResult(reply);
    }
}
