using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>typeHierarchy/subtypes: the types that specialise or constrain an item.</summary>
internal sealed class SubtypesHandler(IAnalysisRouter router) : RelatedTypesHandler(router, TypeRelation.Subtypes)
{
    public override string Method => "typeHierarchy/subtypes";
}
