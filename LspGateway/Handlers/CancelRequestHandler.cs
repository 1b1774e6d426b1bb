using System.Buffers;
using System.Text.Json;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>$/cancelRequest {"id":7}: the request is answered with "cancelled", if it still waits for an answer.</summary>
internal sealed class CancelRequestHandler : NotificationHandler
{
    public override string Method => "$/cancelRequest";

    public override bool ChangesSession => false;

    public override void Handle(Session session, ReadOnlySequence<byte> parameters)
    {
        if (TryReadId(parameters, out var id))
        {
            session.Messages.Cancel(id);
        }
    }

    private static bool TryReadId(ReadOnlySequence<byte> parameters, out RequestId id)
    {
        var reader = new Utf8JsonReader(parameters);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName
                && reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                return RequestId.TryRead(ref reader, out id);
            }
        }

        id = default;
        return false;
    }
}
