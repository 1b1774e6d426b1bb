using FhirPath.Language.Model;
using FhirPath.ModelBuilder.Definitions;

namespace FhirPath.ModelBuilder.Drafts;

/// <summary>Turns definitions, which repeat all inherited elements, into types with their own elements only.</summary>
internal static class ModelCompiler
{
    /// <summary>Compiles a release; <paramref name="foreignElements"/> are paths that do not belong to it.</summary>
    public static ModelDraft Compile(
        IReadOnlyList<StructureDefinition> definitions, IReadOnlyCollection<string> foreignElements)
    {
        var version = definitions.FirstOrDefault(definition => TypeNames.Of(definition) == "Patient")?.FhirVersion
            ?? throw new DefinitionException("The definitions have no Patient that tells their version.");
        var complete = definitions.SelectMany(TypeCompiler.Compile)
            .Where(type => !IsForeign(type.Name, foreignElements))
            .ToDictionary(type => type.Name);
        var types = complete.Values.OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => type with { Elements = [.. OwnElements(type, complete, foreignElements)] })
            .ToList();
        References.Check(types);
        return new ModelDraft(version, types);
    }

    private static bool IsForeign(string path, IEnumerable<string> foreignElements) => foreignElements.Any(foreign =>
        path == foreign || path.StartsWith(foreign + ".", StringComparison.Ordinal));

    private static IEnumerable<ElementDraft> OwnElements(
        TypeDraft type, Dictionary<string, TypeDraft> complete, IReadOnlyCollection<string> foreignElements)
    {
        foreach (var element in type.Elements)
        {
            if (IsForeign($"{type.Name}.{element.Name}", foreignElements))
            {
                continue;
            }

            var inherited = FindInherited(type, element.Name, complete);
            if (inherited is null)
            {
                yield return element;
            }
            else if (!IsSame(inherited, element))
            {
                // Every primitive has a value of its own System type: that is what it is, no change of something.
                yield return element with { IsOverride = type.Kind != TypeKind.Primitive || element.Name != "value" };
            }
        }
    }

    private static ElementDraft? FindInherited(TypeDraft type, string name, Dictionary<string, TypeDraft> complete)
    {
        for (var parent = BaseOf(type, complete); parent is not null; parent = BaseOf(parent, complete))
        {
            if (parent.Elements.FirstOrDefault(element => element.Name == name) is { } element)
            {
                return element;
            }
        }

        return null;
    }

    private static TypeDraft? BaseOf(TypeDraft type, Dictionary<string, TypeDraft> complete) =>
        type.Base is { } name ? complete.GetValueOrDefault(name) : null;

    private static bool IsSame(ElementDraft inherited, ElementDraft element) =>
        inherited.Max == element.Max && inherited.Types.SequenceEqual(element.Types);
}
