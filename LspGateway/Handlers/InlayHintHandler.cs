using System.Globalization;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/inlayHint: what the editor may show between the words that are on the screen.</summary>
internal sealed class InlayHintHandler(IAnalysisRouter router)
    : DocumentRequestHandler<InlayHintParams, IReadOnlyList<InlayHintItem>>(
        static () => LspJson.Types.InlayHintParams, static () => LspJson.Types.IReadOnlyListInlayHintItem)
{
    private const int Type = 1;
    private const int Parameter = 2;

    public override string Method => "textDocument/inlayHint";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.InlayHintProvider = new InlayHintOptions(ResolveProvider: true);
    }

    protected override async Task<IReadOnlyList<InlayHintItem>?> HandleAsync(
        DocumentView document, InlayHintParams request, CancellationToken cancellationToken)
    {
        var wanted = document.Features.InlayHints;
        if (!wanted.Enabled)
        {
            return [];
        }

        var part = document.SpanOf(request.Range);
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.InlayHintsAsync(
                new InlayHintsRequest
                {
                    Document = text,
                    Part = part,
                    Types_ = wanted.Types,
                    ParameterNames = wanted.ParameterNames,
                    Conversions = wanted.Conversions,
                },
                options),
            cancellationToken);
        return [.. reply.Hints.Select(hint => Convert(document, hint))];
    }

    private static InlayHintItem Convert(DocumentView document, InlayHint hint)
    {
        var isBefore = hint.Kind == InlayHintKind.ParameterName;
        return new InlayHintItem(
            document.RangeOf(new Span { Start = hint.Offset }).Start,
            hint.Label,
            hint.Kind switch
            {
                InlayHintKind.Type => Type,
                InlayHintKind.ParameterName => Parameter,
                _ => null,
            },
            Tooltip: null,
            PaddingLeft: isBefore ? null : true,
            PaddingRight: isBefore ? true : null,
            document.Client.ResolvesHintTooltips ? DataOf(document, hint) : null);
    }

    private static ItemData DataOf(DocumentView document, InlayHint hint) => new(
        document.Snapshot.Key.Uri,
        document.Snapshot.ResultId,
        string.Create(CultureInfo.InvariantCulture, $"{(int)hint.Kind} {hint.Offset}"));
}
