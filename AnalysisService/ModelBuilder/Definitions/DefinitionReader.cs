using System.Text.Json;

namespace FhirPath.ModelBuilder.Definitions;

/// <summary>Picks the definitions of types out of a package's files: no profiles, no logical models.</summary>
internal static class DefinitionReader
{
    private static readonly string[] Kinds = ["primitive-type", "complex-type", "resource"];

    /// <summary>The definitions in files that each hold one or a Bundle of them; one for each type.</summary>
    public static IReadOnlyList<StructureDefinition> Read(IEnumerable<byte[]> files)
    {
        var definitions = files.SelectMany(ReadFile).Where(IsType).DistinctBy(TypeNames.Of).ToList();
        return definitions.Count > 0
            ? definitions
            : throw new DefinitionException("The package holds no definitions of types.");
    }

    private static IEnumerable<StructureDefinition> ReadFile(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        foreach (var resource in ResourcesOf(document.RootElement))
        {
            if (IsResource(resource, "StructureDefinition")
                && resource.Deserialize(DefinitionJson.Default.StructureDefinition) is { } definition)
            {
                yield return definition;
            }
        }
    }

    private static IEnumerable<JsonElement> ResourcesOf(JsonElement content) => IsResource(content, "Bundle")
        ? content.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource"))
        : [content];

    private static bool IsResource(JsonElement content, string type) =>
        content.TryGetProperty("resourceType", out var found) && found.ValueEquals(type);

    private static bool IsType(StructureDefinition definition) =>
        definition is { Kind: { } kind, Derivation: not "constraint" } && Kinds.Contains(kind);
}
