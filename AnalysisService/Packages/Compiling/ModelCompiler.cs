using FhirPath.Language.Model;
using FhirPath.Packages.Definitions;

namespace FhirPath.Packages.Compiling;

/// <summary>Turns definitions, which repeat all inherited elements, into types with their own elements only.</summary>
internal static class ModelCompiler
{
    private static readonly string[] Kinds = ["primitive-type", "complex-type", "resource"];

    /// <summary>Compiles a release; <paramref name="foreignElements"/> are paths that do not belong to it.</summary>
    /// <exception cref="DefinitionException">The definitions are of no release.</exception>
    public static ModelDraft Compile(DefinitionSet definitions, IReadOnlyCollection<string> foreignElements)
    {
        var problems = new List<string>(definitions.Problems);
        var structures = definitions.Structures.Where(IsType).DistinctBy(TypeNames.Of).ToList();
        var version = structures.FirstOrDefault(structure => TypeNames.Of(structure) == "Patient")?.FhirVersion
            ?? throw new DefinitionException("The definitions have no Patient that tells their version.");
        var compiled = structures.SelectMany(structure => TypeCompiler.Compile(structure, problems))
            .Where(type => !IsForeign(type.Name, foreignElements))
            .DistinctBy(type => type.Name)
            .ToList();
        compiled.AddRange(ConstrainedTypes(compiled, definitions));
        var complete = BaseChains.Bounded(compiled, static _ => null, problems).ToDictionary(type => type.Name);
        var types = complete.Values.OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => type with { Elements = [.. OwnElements(type, complete, foreignElements)] })
            .ToList();
        types = References.Resolve(types, problems);
        return new ModelDraft(version, types, ValueSetsOf(types, definitions)) { Problems = problems };
    }

    // STU3 has types (Age, Money) that are defined as profiles but used as types: those that elements name.
    private static List<TypeDraft> ConstrainedTypes(IReadOnlyCollection<TypeDraft> types, DefinitionSet definitions)
    {
        var missing = types.SelectMany(type => type.Elements).SelectMany(element => element.Types).ToHashSet();
        missing.ExceptWith(types.Select(type => type.Name));
        return
        [
            .. definitions.Structures
                .Where(structure => structure is { Derivation: "constraint", Kind: "complex-type", Id: { } id }
                    && missing.Contains(id))
                .DistinctBy(structure => structure.Id)
                .Select(structure => new TypeDraft(structure.Id ?? "", TypeKind.Complex)
                {
                    Base = TypeNames.Of(structure),
                    Short = structure.Snapshot is { Element: [var root, ..] } ? root.Short : null,
                    Elements = [],
                }),
        ];
    }

    /// <summary>The value sets that an author may be held or pointed to by elements; an example is neither.</summary>
    public static List<ValueSetDraft> ValueSetsOf(IEnumerable<TypeDraft> types, DefinitionSet definitions)
    {
        var expander = new ValueSetExpander(definitions);
        return
        [
            .. types.SelectMany(type => type.Elements)
                .Select(element => element.Binding)
                .Where(binding => binding is { Strength: not BindingStrength.Example, ValueSet: not null })
                .Select(binding => binding?.ValueSet ?? "")
                .Distinct()
                .Select(expander.Expand)
                .OfType<ValueSetDraft>()
                .DistinctBy(valueSet => valueSet.Url)
                .OrderBy(valueSet => valueSet.Url, StringComparer.Ordinal),
        ];
    }

    private static bool IsType(StructureDefinition definition) =>
        definition is { Kind: { } kind, Derivation: not "constraint" } && Kinds.Contains(kind);

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
