using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FhirPath.Packages.Definitions;

/// <summary>Texts that STU3 has one of at a place where later releases have a list.</summary>
internal sealed class OneOrManyConverter : JsonConverter<ImmutableArray<string>>
{
    public override ImmutableArray<string> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return [reader.GetString() ?? ""];
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Here one text or a list of texts is expected.");
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // Lists of primitives may have null where an extension stands for a value.
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            {
                throw new JsonException("Here a text is expected.");
            }

            if (reader.GetString() is { } text)
            {
                texts.Add(text);
            }
        }

        return texts.DrainToImmutable();
    }

    public override void Write(
        Utf8JsonWriter writer, ImmutableArray<string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Definitions are only read.");
}
