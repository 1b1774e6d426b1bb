using System.Text.Json;

namespace FhirPathAspire.TestKit.Timing;

/// <summary>What a received message is, read from its top level only.</summary>
/// <param name="Method">Of a request or notification; null for a response.</param>
/// <param name="Id">Where it is a number.</param>
/// <param name="IdText">The id as it stands in the JSON; null for a notification.</param>
/// <param name="HasError">Whether it is a response with an error.</param>
internal readonly record struct RawMessage(string? Method, long? Id, string? IdText, bool HasError)
{
    public static RawMessage Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1024 });
        var message = default(RawMessage);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            var isMethod = reader.ValueTextEquals("method"u8);
            var isError = reader.ValueTextEquals("error"u8);
            reader.Read();
            message = isMethod ? message with { Method = reader.GetString() }
                : isId ? message with { Id = NumberAt(reader), IdText = TextAt(reader, json) }
                : isError ? message with { HasError = reader.TokenType != JsonTokenType.Null }
                : message;
            reader.Skip();
        }

        return message;
    }

    private static long? NumberAt(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : null;

    private static string? TextAt(Utf8JsonReader reader, ReadOnlySpan<byte> json) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        _ => System.Text.Encoding.UTF8.GetString(json[(int)reader.TokenStartIndex..(int)reader.BytesConsumed]),
    };
}
