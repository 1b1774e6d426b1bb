using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using Range = FhirPathAspire.LspGateway.Protocol.Range;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>From the name under the cursor to the places it leads to.</summary>
internal abstract class NavigationHandler(IAnalysisRouter router, NavigationGoal goal)
    : DocumentRequestHandler<PositionParams, IReadOnlyList<TargetLocation>>(
        static () => LspJson.Types.PositionParams, static () => LspJson.Types.IReadOnlyListTargetLocation)
{
    /// <summary>Whether the client takes links for this method.</summary>
    protected abstract bool TakesLinks(ClientFeatures client);

    protected sealed override async Task<IReadOnlyList<TargetLocation>?> HandleAsync(
        DocumentView document, PositionParams request, CancellationToken cancellationToken)
    {
        var offset = document.OffsetOf(request.Position);
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.NavigateAsync(
                new NavigateRequest { Document = text, Offset = offset, Goal = goal }, options),
            cancellationToken);

        // The text of a type can be shown by clients that ask for such texts only.
        var targets = reply.Targets
            .Where(target => target.ModelPlace is null || document.Client.Navigation.VirtualDocuments)
            .Select(target => Convert(document, request.TextDocument.Uri, reply.Origin, target))
            .ToList();
        return targets.Count == 0 ? null : targets;
    }

    private TargetLocation Convert(DocumentView document, string uri, Span origin, NavigationTarget target)
    {
        var place = target.ModelPlace;
        var targetUri = place is null ? uri : ModelUri.Of(place);
        var selection = place is null ? document.RangeOf(target.Selection) : ModelUri.SelectionOf(place);
        if (!TakesLinks(document.Client))
        {
            return TargetLocation.Location(targetUri, selection);
        }

        Range range = place is null ? document.RangeOf(target.Span) : ModelUri.RangeOf(place);
        return TargetLocation.Link(document.RangeOf(origin), targetUri, range, selection);
    }
}
