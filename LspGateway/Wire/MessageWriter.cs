using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>Puts messages into bytes.</summary>
internal static class MessageWriter
{
    // The default encoder turns quotes, < and everything beyond ASCII into \u escapes, for the sake of HTML.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
        SkipValidation = true,
    };

    public static OutgoingMessage Result<T>(RequestId id, T? result, JsonTypeInfo<T> type)
    {
        return Write(writer =>
        {
            id.WriteTo(writer);
            writer.WritePropertyName("result"u8);
            if (result is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                JsonSerializer.Serialize(writer, result, type);
            }
        });
    }

    public static OutgoingMessage NullResult(RequestId id)
    {
        return Write(writer =>
        {
            id.WriteTo(writer);
            writer.WriteNull("result"u8);
        });
    }

    /// <param name="id">Absent where the id of the message could not be read.</param>
    /// <param name="error">What to tell.</param>
    public static OutgoingMessage Error(RequestId? id, RpcError error)
    {
        return Write(writer =>
        {
            if (id is { } known)
            {
                known.WriteTo(writer);
            }
            else
            {
                writer.WriteNull("id"u8);
            }

            writer.WriteStartObject("error"u8);
            writer.WriteNumber("code"u8, error.Code);
            writer.WriteString("message"u8, error.Message);
            writer.WriteEndObject();
        });
    }

    public static OutgoingMessage Notification<T>(string method, T parameters, JsonTypeInfo<T> type)
    {
        return Write(writer => WriteCall(writer, method, parameters, type));
    }

    public static OutgoingMessage Request<T>(long id, string method, T parameters, JsonTypeInfo<T> type)
    {
        return Write(writer =>
        {
            writer.WriteNumber("id"u8, id);
            WriteCall(writer, method, parameters, type);
        });
    }

    /// <summary>A request without parameters.</summary>
    public static OutgoingMessage Request(long id, string method)
    {
        return Write(writer =>
        {
            writer.WriteNumber("id"u8, id);
            writer.WriteString("method"u8, method);
        });
    }

    private static void WriteCall<T>(Utf8JsonWriter writer, string method, T parameters, JsonTypeInfo<T> type)
    {
        writer.WriteString("method"u8, method);
        writer.WritePropertyName("params"u8);
        JsonSerializer.Serialize(writer, parameters, type);
    }

    private static OutgoingMessage Write(Action<Utf8JsonWriter> content)
    {
        var message = new OutgoingMessage();
        using var writer = new Utf8JsonWriter(message, Options);
        writer.WriteStartObject();
        writer.WriteString("jsonrpc"u8, "2.0"u8);
        content(writer);
        writer.WriteEndObject();
        writer.Flush();
        return message;
    }
}
