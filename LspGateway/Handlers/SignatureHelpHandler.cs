using System.Text.Json;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/signatureHelp: what the arguments of the call at the cursor are.</summary>
internal sealed class SignatureHelpHandler(IAnalysisRouter router)
    : DocumentRequestHandler<PositionParams, SignatureHelpResult>(
        static () => LspJson.Types.PositionParams, static () => LspJson.Types.SignatureHelpResult)
{
    public override string Method => "textDocument/signatureHelp";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.SignatureHelpProvider = new SignatureHelpOptions(["(", ","], [")"]);
    }

    protected override async Task<SignatureHelpResult?> HandleAsync(
        DocumentView document, PositionParams request, CancellationToken cancellationToken)
    {
        var offset = document.OffsetOf(request.Position);
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.SignatureHelpAsync(
                new SignatureHelpRequest { Document = text, Offset = offset }, options),
            cancellationToken);
        return reply.Signature is { } signature ? Convert(signature, document.Client.Signatures) : null;
    }

    private static SignatureHelpResult Convert(Signature signature, SignatureFeatures client)
    {
        var active = ActiveParameter(signature, client);
        var information = new SignatureInformation(
            signature.Label,
            Markup.From(signature.DocumentationMarkdown, client.Markdown),
            [.. signature.Parameters.Select(parameter => Convert(signature.Label, parameter, client))],
            client.ActiveParameter ? active : null);
        return new SignatureHelpResult([information], 0, active);
    }

    // A client that knows no null takes a number behind the last parameter for none, at worst for the first.
    private static JsonElement? ActiveParameter(Signature signature, SignatureFeatures client) =>
        signature.HasActiveParameter ? Json($"{signature.ActiveParameter}")
        : client.NoActiveParameter ? Json("null")
        : Json($"{signature.Parameters.Count}");

    private static ParameterInformation Convert(string label, SignatureParameter parameter, SignatureFeatures client)
    {
        var (start, length) = (parameter.Label.Start, parameter.Label.Length);
        var place = client.LabelOffsets
            ? Json($"[{start},{start + length}]")
            : Json(JsonSerializer.Serialize(label.Substring(start, length), LspJson.Types.String));
        return new ParameterInformation(place, Markup.From(parameter.DocumentationMarkdown, client.Markdown));
    }

    private static JsonElement Json(string json) => JsonElement.Parse(json);
}
