using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>typeHierarchy/supertypes: the type that an item specialises or constrains.</summary>
internal sealed class SupertypesHandler(IAnalysisRouter router) : RelatedTypesHandler(router, TypeRelation.Supertypes)
{
    public override string Method => "typeHierarchy/supertypes";
}
