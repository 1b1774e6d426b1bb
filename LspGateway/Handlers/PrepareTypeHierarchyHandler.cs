using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/prepareTypeHierarchy: the types of what stands under the cursor.</summary>
internal sealed class PrepareTypeHierarchyHandler(IAnalysisRouter router)
    : DocumentRequestHandler<PositionParams, IReadOnlyList<TypeHierarchyItem>>(
        static () => LspJson.Types.PositionParams, static () => LspJson.Types.IReadOnlyListTypeHierarchyItem)
{
    public override string Method => "textDocument/prepareTypeHierarchy";

    /// <summary>All items are in the texts of types.</summary>
    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        var isTaken = client.Navigation is { VirtualDocuments: true, TypeHierarchy: true };
        capabilities.TypeHierarchyProvider = isTaken ? true : null;
    }

    protected override async Task<IReadOnlyList<TypeHierarchyItem>?> HandleAsync(
        DocumentView document, PositionParams request, CancellationToken cancellationToken)
    {
        if (!document.Client.Navigation.VirtualDocuments)
        {
            return null;
        }

        var offset = document.OffsetOf(request.Position);
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.FindTypesAtAsync(
                new FindTypesAtRequest { Document = text, Offset = offset }, options),
            cancellationToken);
        return TypeHierarchyItems.From(reply.Nodes);
    }
}
