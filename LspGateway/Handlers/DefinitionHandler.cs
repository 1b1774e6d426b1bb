using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/definition: where the name under the cursor is defined.</summary>
internal sealed class DefinitionHandler(IAnalysisRouter router) : NavigationHandler(router, NavigationGoal.Definition)
{
    public override string Method => "textDocument/definition";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.DefinitionProvider = true;
    }

    protected override bool TakesLinks(ClientFeatures client) => client.Navigation.DefinitionLinks;
}
