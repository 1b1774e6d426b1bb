using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// A notification that changes a document. If it can't be carried out, the text here is no longer the text in the
/// editor: no answer about it can be trusted until it is opened again.
/// </summary>
internal abstract class DocumentChangeHandler<TParams>(Func<JsonTypeInfo<TParams>> type)
    : NotificationHandler<TParams>(type)
    where TParams : class
{
    public override bool ChangesDocuments => true;

    public override void Failed(Session session, ReadOnlySequence<byte> parameters, RpcError error)
    {
        session.Distrust(FindUri(parameters), error.Message);
    }

    /// <summary>{"textDocument":{"uri":"…"}}, whatever is wrong with the rest; null where it can't be found.</summary>
    private static string? FindUri(ReadOnlySequence<byte> parameters)
    {
        try
        {
            var reader = new Utf8JsonReader(parameters, new JsonReaderOptions { MaxDepth = 1000 });
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 2
                    && reader.ValueTextEquals("uri"u8) && reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    return JsonText.Read(ref reader);
                }
            }
        }
        catch (JsonException)
        {
            // Which document it was can't be told, so it may have been any.
            return null;
        }

        return null;
    }
}
