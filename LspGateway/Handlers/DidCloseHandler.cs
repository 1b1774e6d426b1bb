using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/didClose: the text is the client's again, and its problems are taken back.</summary>
internal sealed class DidCloseHandler()
    : DocumentChangeHandler<DidCloseTextDocumentParams>(static () => LspJson.Types.DidCloseTextDocumentParams)
{
    public override string Method => "textDocument/didClose";

    protected override void Handle(Session session, DidCloseTextDocumentParams parameters)
    {
        if (session.Documents.Close(parameters.TextDocument.Uri) is { } document)
        {
            session.Diagnostics.Closed(document);
            session.Colours.Forget(document.Key.Uri);
            session.ExampleChanged(document);
        }
    }
}
