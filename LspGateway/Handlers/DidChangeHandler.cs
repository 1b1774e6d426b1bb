using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/didChange: every later request sees it.</summary>
internal sealed class DidChangeHandler()
    : DocumentChangeHandler<DidChangeTextDocumentParams>(static () => LspJson.Types.DidChangeTextDocumentParams)
{
    public override string Method => "textDocument/didChange";

    protected override void Handle(Session session, DidChangeTextDocumentParams parameters)
    {
        var document = session.Documents.Change(parameters);
        session.Diagnostics.Changed(document);
        session.ExampleChanged(document);
    }
}
