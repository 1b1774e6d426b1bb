using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/didOpen: the text is the server's from now on.</summary>
internal sealed class DidOpenHandler()
    : DocumentChangeHandler<DidOpenTextDocumentParams>(static () => LspJson.Types.DidOpenTextDocumentParams)
{
    private const int Incremental = 2;

    public override string Method => "textDocument/didOpen";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.TextDocumentSync = new TextDocumentSyncOptions(OpenClose: true, Incremental);
    }

    protected override void Handle(Session session, DidOpenTextDocumentParams parameters)
    {
        if (session.Documents.TryFind(parameters.TextDocument.Uri) is { } before)
        {
            session.Diagnostics.Forget(before);
        }

        var document = session.Documents.Open(parameters.TextDocument);
        session.Diagnostics.Opened(document);
        session.ExampleChanged(document);
    }
}
