using System.Buffers;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>$/setTrace: accepted. Traces go to OpenTelemetry, where they have a place of their own.</summary>
internal sealed class SetTraceHandler : NotificationHandler
{
    public override string Method => "$/setTrace";

    public override bool ChangesSession => false;

    public override void Handle(Session session, ReadOnlySequence<byte> parameters)
    {
    }
}
