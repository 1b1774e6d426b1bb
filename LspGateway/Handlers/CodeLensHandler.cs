using System.Globalization;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using CodeLens = FhirPathAspire.LspGateway.Protocol.CodeLens;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/codeLens: where something is told above an expression, if the user wants that.</summary>
internal sealed class CodeLensHandler(IAnalysisRouter router)
    : DocumentRequestHandler<CodeLensParams, IReadOnlyList<CodeLens>>(
        static () => LspJson.Types.CodeLensParams, static () => LspJson.Types.IReadOnlyListCodeLens)
{
    public override string Method => "textDocument/codeLens";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.CodeLensProvider = new CodeLensOptions(ResolveProvider: true);
    }

    protected override async Task<IReadOnlyList<CodeLens>?> HandleAsync(
        DocumentView document, CodeLensParams request, CancellationToken cancellationToken)
    {
        if (!document.Features.CodeLens.Enabled)
        {
            return [];
        }

        var reply = await router.CallAsync(
            document.Analysis,
            static (client, text, options) =>
                client.ListCodeLensesAsync(new ListCodeLensesRequest { Document = text }, options),
            cancellationToken);
        return [.. reply.Lenses.Select(lens => Convert(document, lens))];
    }

    private static CodeLens Convert(DocumentView document, FhirPath.Analysis.V1.CodeLens lens) => new(
        document.RangeOf(lens.Span),
        Data: new ItemData(
            document.Snapshot.Key.Uri,
            document.Snapshot.ResultId,
            string.Create(CultureInfo.InvariantCulture, $"{lens.Span.Start} {(int)lens.Kind}")));
}
