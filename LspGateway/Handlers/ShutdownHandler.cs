using System.Buffers;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>shutdown: nothing but exit follows. Requests under way are still answered.</summary>
internal sealed class ShutdownHandler : RequestHandler
{
    public override string Method => "shutdown";

    public override bool IsImmediate => true;

    public override Func<CancellationToken, Task<OutgoingMessage>> Begin(
        Session session, RequestId id, ReadOnlySequence<byte> parameters)
    {
        session.Lifecycle.ShutDown();
        session.Diagnostics.Stop();
        return _ => Task.FromResult(MessageWriter.NullResult(id));
    }
}
