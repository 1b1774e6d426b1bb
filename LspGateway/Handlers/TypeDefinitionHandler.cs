using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/typeDefinition: the types of what stands under the cursor.</summary>
internal sealed class TypeDefinitionHandler(IAnalysisRouter router)
    : NavigationHandler(router, NavigationGoal.TypeDefinition)
{
    public override string Method => "textDocument/typeDefinition";

    /// <summary>All that it finds is in the texts of types.</summary>
    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.TypeDefinitionProvider = client.Navigation.VirtualDocuments ? true : null;
    }

    protected override bool TakesLinks(ClientFeatures client) => client.Navigation.TypeDefinitionLinks;
}
