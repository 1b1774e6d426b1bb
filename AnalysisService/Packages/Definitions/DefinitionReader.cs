using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FhirPath.Packages.Definitions;

/// <summary>Picks out of a package's files what models are made from; a broken one is a problem, and left out.</summary>
internal static class DefinitionReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The definitions in files that each hold one or a Bundle of them; files of any other sort too.</summary>
    public static DefinitionSet Read(IEnumerable<DefinitionFile> files)
    {
        var definitions = new DefinitionSet();
        foreach (var file in files)
        {
            try
            {
                var content = file.Content.Span.StartsWith(ByteOrderMark) ? file.Content[3..] : file.Content;
                Read(definitions, content, file.Path);
            }
            catch (JsonException exception)
            {
                definitions.Problems.Add($"{file.Path} is no JSON: {exception.Message}");
            }
        }

        return definitions;
    }

    private static void Read(DefinitionSet definitions, ReadOnlyMemory<byte> content, string path)
    {
        var json = DefinitionJson.Default;
        switch (TypeOf(content.Span))
        {
            case "StructureDefinition":
                Add(definitions.Structures, content.Span, json.StructureDefinition, definitions, path);
                break;
            case "ValueSet":
                Add(definitions.ValueSets, content.Span, json.ValueSet, definitions, path);
                break;
            case "CodeSystem":
                Add(definitions.CodeSystems, content.Span, json.CodeSystem, definitions, path);
                break;
            case "Bundle":
                foreach (var resource in ResourcesOf(content))
                {
                    Read(definitions, resource, path);
                }

                break;
        }
    }

    private static List<ReadOnlyMemory<byte>> ResourcesOf(ReadOnlyMemory<byte> bundle)
    {
        using var document = JsonDocument.Parse(bundle);
        var resources = new List<ReadOnlyMemory<byte>>();
        if (document.RootElement.TryGetProperty("entry", out var entries)
            && entries.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in entries.EnumerateArray())
            {
                // A Bundle in a Bundle defines nothing: it is an example.
                if (entry.ValueKind == JsonValueKind.Object
                    && entry.TryGetProperty("resource", out var resource)
                    && JsonMarshal.GetRawUtf8Value(resource) is var raw
                    && TypeOf(raw) != "Bundle")
                {
                    resources.Add(raw.ToArray());
                }
            }
        }

        return resources;
    }

    private static void Add<T>(
        List<T> list, ReadOnlySpan<byte> content, JsonTypeInfo<T> type, DefinitionSet definitions, string path)
    {
        try
        {
            if (JsonSerializer.Deserialize(content, type) is { } definition)
            {
                list.Add(definition);
            }
        }
        catch (JsonException exception)
        {
            definitions.Problems.Add($"{path} holds no {typeof(T).Name} as FHIR defines it: {exception.Message}");
        }
    }

    // The type of a resource, which stands first almost always; what is behind it is not looked at.
    private static string? TypeOf(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("resourceType"u8);
            reader.Read();
            if (isType)
            {
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }

            reader.Skip();
        }

        return null;
    }
}
