using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>workspace/textDocumentContent: the text of a FHIR type.</summary>
internal sealed class TextDocumentContentHandler(IAnalysisRouter router)
    : QueryHandler<TextDocumentContentParams, ClientFeatures, TextDocumentContentResult>(
        static () => LspJson.Types.TextDocumentContentParams, static () => LspJson.Types.TextDocumentContentResult)
{
    public override string Method => "workspace/textDocumentContent";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        if (client.Navigation.VirtualDocuments)
        {
            capabilities.Workspace ??= new WorkspaceServerCapabilities();
            capabilities.Workspace.TextDocumentContent = new TextDocumentContentOptions([ModelUri.Scheme]);
        }
    }

    protected override ClientFeatures See(Session session, TextDocumentContentParams request) => session.Client;

    protected override async Task<TextDocumentContentResult?> HandleAsync(
        ClientFeatures seen, TextDocumentContentParams request, CancellationToken cancellationToken)
    {
        if (!ModelUri.TryRead(request.Uri, out var release, out var type))
        {
            throw new RpcException(
                RpcErrorCodes.InvalidParams, $"A URI here looks like {ModelUri.Of("R4", "Patient")}.");
        }

        var reply = await router.CallAsync(
            ModelQuestion.About(release),
            (client, _, options) => client.ReadTypeAsync(
                new ReadTypeRequest { Release = release, Type = type }, options),
            cancellationToken);
        return reply.HasText
            ? new TextDocumentContentResult(reply.Text)
            : throw new RpcException(RpcErrorCodes.RequestFailed, $"There is no type '{type}' in '{release}'.");
    }
}
