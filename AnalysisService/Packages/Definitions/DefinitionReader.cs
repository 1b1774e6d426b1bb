using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FhirPath.Packages.Definitions;

/// <summary>Picks out of a package's files what models are made from; a broken one is a problem, and left out.</summary>
internal static class DefinitionReader
{
    /// <summary>The definitions in files that each hold one or a Bundle of them.</summary>
    public static DefinitionSet Read(IEnumerable<DefinitionFile> files)
    {
        var definitions = new DefinitionSet();
        foreach (var file in files)
        {
            try
            {
                using var document = JsonDocument.Parse(file.Content);
                foreach (var resource in ResourcesOf(document.RootElement))
                {
                    Add(definitions, resource, file.Path);
                }
            }
            catch (JsonException exception)
            {
                definitions.Problems.Add($"{file.Path} is no JSON: {exception.Message}");
            }
        }

        return definitions;
    }

    private static IEnumerable<JsonElement> ResourcesOf(JsonElement content) =>
        TypeOf(content) != "Bundle" ? [content]
        : content.TryGetProperty("entry", out var entries) && entries.ValueKind == JsonValueKind.Array
            ? entries.EnumerateArray()
                .Select(entry => entry.TryGetProperty("resource", out var resource) ? resource : default)
            : [];

    private static void Add(DefinitionSet definitions, JsonElement resource, string path)
    {
        switch (TypeOf(resource))
        {
            case "StructureDefinition":
                Add(definitions.Structures, resource, DefinitionJson.Default.StructureDefinition, definitions, path);
                break;
            case "ValueSet":
                Add(definitions.ValueSets, resource, DefinitionJson.Default.ValueSet, definitions, path);
                break;
            case "CodeSystem":
                Add(definitions.CodeSystems, resource, DefinitionJson.Default.CodeSystem, definitions, path);
                break;
        }
    }

    private static void Add<T>(
        List<T> list, JsonElement resource, JsonTypeInfo<T> type, DefinitionSet definitions, string path)
    {
        try
        {
            if (resource.Deserialize(type) is { } definition)
            {
                list.Add(definition);
            }
        }
        catch (JsonException exception)
        {
            definitions.Problems.Add($"{path} holds no {typeof(T).Name} as FHIR defines it: {exception.Message}");
        }
    }

    private static string? TypeOf(JsonElement content) =>
        content.ValueKind == JsonValueKind.Object
        && content.TryGetProperty("resourceType", out var type)
        && type.ValueKind == JsonValueKind.String
            ? type.GetString()
            : null;
}
