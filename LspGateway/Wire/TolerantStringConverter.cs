using System.Text.Json;
using System.Text.Json.Serialization;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>Strings of messages: read by <see cref="JsonText"/>, written with the platform's writer.</summary>
internal sealed class TolerantStringConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        return reader.TokenType == JsonTokenType.String
            ? JsonText.Read(ref reader)
            : throw new JsonException($"A string was expected, not {reader.TokenType}.");
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        writer.WriteStringValue(value);
    }

    public override string ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        return JsonText.Read(ref reader);
    }

    /// <summary>Documents by URI are the one dictionary of LSP.</summary>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        writer.WritePropertyName(value);
    }
}
