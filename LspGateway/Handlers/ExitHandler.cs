using System.Buffers;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>exit: the session ends, and with it a process that serves nobody else.</summary>
internal sealed class ExitHandler : NotificationHandler
{
    public override string Method => "exit";

    public override void Handle(Session session, ReadOnlySequence<byte> parameters) => session.Lifecycle.Exit();
}
