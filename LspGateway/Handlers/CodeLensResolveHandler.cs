using System.Globalization;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;
using CodeLens = FhirPathAspire.LspGateway.Protocol.CodeLens;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>codeLens/resolve: what a lens says. Advertised with the list.</summary>
internal sealed class CodeLensResolveHandler(IAnalysisRouter router)
    : ItemResolveHandler<CodeLens>(static () => LspJson.Types.CodeLens)
{
    // Editors show a command of no name as text.
    private const string NoCommand = "";

    public override string Method => "codeLens/resolve";

    protected override async Task<CodeLens> ResolveAsync(
        DocumentView document, CodeLens item, string id, CancellationToken cancellationToken)
    {
        if (id.Split(' ') is not [var start, var number]
            || !int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var kind))
        {
            throw new RpcException(RpcErrorCodes.InvalidParams, "The lens is none that was offered.");
        }

        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.ResolveCodeLensAsync(
                new ResolveCodeLensRequest { Document = text, Offset = offset, Kind = (CodeLensKind)kind }, options),
            cancellationToken);
        return reply.Title.Length > 0
            ? item with { Command = new Command(reply.Title, NoCommand) }
            : throw new RpcException(RpcErrorCodes.InvalidParams, "The lens is none that was offered.");
    }
}
