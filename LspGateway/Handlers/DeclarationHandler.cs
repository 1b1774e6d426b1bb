using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/declaration: as the definition; of an element where it was first declared.</summary>
internal sealed class DeclarationHandler(IAnalysisRouter router) : NavigationHandler(router, NavigationGoal.Declaration)
{
    public override string Method => "textDocument/declaration";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.DeclarationProvider = true;
    }

    protected override bool TakesLinks(ClientFeatures client) => client.Navigation.DeclarationLinks;
}
