using System.Text.Json;
using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Workspaces;

/// <summary>Tells what a JSON text is an example of.</summary>
internal static class ExampleReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1000 };

    /// <summary>Reads a whole text; its contents go nowhere but for the name of its type.</summary>
    /// <param name="path">As the document that takes the example writes it.</param>
    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    public static ExampleFile Read(string path, ReadOnlySpan<byte> json)
    {
        try
        {
            var type = TypeOf(json.StartsWith("\uFEFF"u8) ? json[3..] : json);
            return new ExampleFile
            {
                Path = path,
                State = type is null ? ExampleFileState.WithoutType : ExampleFileState.Resource,
                ResourceType = type ?? "",
            };
        }
        catch (JsonException)
        {
            return new ExampleFile { Path = path, State = ExampleFileState.NotJson };
        }
    }

    // The object's own resourceType, in a text that is JSON up to its end.
    private static string? TypeOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Options);
        string? type = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1
                && reader.ValueTextEquals("resourceType"u8) && reader.Read())
            {
                type = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }

        return string.IsNullOrEmpty(type) ? null : type;
    }
}
