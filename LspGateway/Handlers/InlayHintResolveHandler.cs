using System.Globalization;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>inlayHint/resolve: what there is to say of one hint.</summary>
internal sealed class InlayHintResolveHandler(IAnalysisRouter router)
    : ItemResolveHandler<InlayHintItem>(static () => LspJson.Types.InlayHintItem)
{
    public override string Method => "inlayHint/resolve";

    protected override async Task<InlayHintItem> ResolveAsync(
        DocumentView document, InlayHintItem item, string id, CancellationToken cancellationToken)
    {
        // kind offset
        if (id.Split(' ') is not [var kind, var offset]
            || !int.TryParse(kind, CultureInfo.InvariantCulture, out var kindOfHint)
            || !int.TryParse(offset, CultureInfo.InvariantCulture, out var place))
        {
            return item;
        }

        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.DescribeInlayHintAsync(
                new DescribeInlayHintRequest { Document = text, Offset = place, Kind = (InlayHintKind)kindOfHint },
                options),
            cancellationToken);
        return reply.Markdown.Length == 0
            ? item
            : item with { Tooltip = Markup.From(reply.Markdown, document.Client.MarkdownHover) };
    }
}
