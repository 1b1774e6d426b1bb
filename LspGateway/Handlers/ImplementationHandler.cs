using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/implementation: the types that values can have where an abstract type or a choice stands.</summary>
internal sealed class ImplementationHandler(IAnalysisRouter router)
    : NavigationHandler(router, NavigationGoal.Implementation)
{
    public override string Method => "textDocument/implementation";

    /// <summary>All that it finds is in the texts of types.</summary>
    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.ImplementationProvider = client.Navigation.VirtualDocuments ? true : null;
    }

    protected override bool TakesLinks(ClientFeatures client) => client.Navigation.ImplementationLinks;
}
