using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>The types above or below an item of a type hierarchy.</summary>
internal abstract class RelatedTypesHandler(IAnalysisRouter router, TypeRelation relation)
    : QueryHandler<TypeHierarchyItemParams, ClientFeatures, IReadOnlyList<TypeHierarchyItem>>(
        static () => LspJson.Types.TypeHierarchyItemParams, static () => LspJson.Types.IReadOnlyListTypeHierarchyItem)
{
    protected sealed override ClientFeatures See(Session session, TypeHierarchyItemParams request) => session.Client;

    protected sealed override async Task<IReadOnlyList<TypeHierarchyItem>?> HandleAsync(
        ClientFeatures seen, TypeHierarchyItemParams request, CancellationToken cancellationToken)
    {
        if (request.Item.Data is not { } data)
        {
            return null;
        }

        var reply = await router.CallAsync(
            ModelQuestion.About(data.Release),
            (client, _, options) => client.FindRelatedTypesAsync(
                new FindRelatedTypesRequest { Release = data.Release, Type = data.Type, Relation = relation }, options),
            cancellationToken);
        return TypeHierarchyItems.From(reply.Nodes);
    }
}
