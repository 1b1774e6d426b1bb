using System.Buffers;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/didSave: accepted from clients that send it unasked; the text is known already.</summary>
internal sealed class DidSaveHandler : NotificationHandler
{
    public override string Method => "textDocument/didSave";

    public override bool ChangesSession => false;

    public override void Handle(Session session, ReadOnlySequence<byte> parameters)
    {
    }
}
