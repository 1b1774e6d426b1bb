using System.Text.Json.Nodes;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// completionItem/resolve: documentation and detail of one item. It asks nothing of the document, for editors resolve
/// items while their author types on; an item of which nothing is known is given back as it is.
/// </summary>
internal sealed class CompletionResolveHandler(IAnalysisRouter router)
    : QueryHandler<JsonObject, ClientFeatures, JsonObject>(
        static () => LspJson.Types.JsonObject, static () => LspJson.Types.JsonObject)
{
    public override string Method => "completionItem/resolve";

    protected override ClientFeatures See(Session session, JsonObject request) => session.Client;

    protected override async Task<JsonObject?> HandleAsync(
        ClientFeatures client, JsonObject item, CancellationToken cancellationToken)
    {
        if (TextOf(item, "data") is not { } data || TextOf(item, "label") is not { } label)
        {
            return item;
        }

        var request = new DescribeCompletionRequest
        {
            DescribeData = data,
            Label = label,
            Kind = CompletionConversion.KindOf(KindOf(item)),
        };
        var reply = await router.CallAsync(
            new AnalysisDocument(data, "", new AnalysisOptions()),
            (analysis, _, options) => analysis.DescribeCompletionAsync(request, options),
            cancellationToken);
        Put(item, "detail", reply.Detail);
        if (reply.DocumentationMarkdown.Length > 0)
        {
            var markup = Markup.From(reply.DocumentationMarkdown, client.MarkdownDocumentation);
            item["documentation"] = new JsonObject { ["kind"] = markup.Kind, ["value"] = markup.Value };
        }

        return item;
    }

    private static void Put(JsonObject item, string property, string text)
    {
        if (text.Length > 0 && item[property] is null)
        {
            item[property] = text;
        }
    }

    private static string? TextOf(JsonObject item, string property) =>
        item[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int KindOf(JsonObject item) =>
        item["kind"] is JsonValue value && value.TryGetValue<int>(out var kind) ? kind : 0;
}
