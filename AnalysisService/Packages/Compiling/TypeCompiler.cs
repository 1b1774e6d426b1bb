using FhirPath.Language.Model;
using FhirPath.Packages.Definitions;

namespace FhirPath.Packages.Compiling;

/// <summary>Turns one definition into a type and a type for each group of elements inside it.</summary>
internal static class TypeCompiler
{
    /// <summary>
    /// The type first, then its groups, with all elements that the definition lists. A definition that is broken gives
    /// none, and a problem.
    /// </summary>
    public static IReadOnlyList<TypeDraft> Compile(StructureDefinition definition, List<string> problems)
    {
        try
        {
            return [.. Compile(definition)];
        }
        catch (DefinitionException exception)
        {
            problems.Add($"{TypeNames.Of(definition)}: {exception.Message}");
            return [];
        }
    }

    private static IEnumerable<TypeDraft> Compile(StructureDefinition definition)
    {
        var name = TypeNames.Of(definition);
        if (definition.Snapshot is not { Element: [var root, .. var elements] })
        {
            throw new DefinitionException("The definition has no snapshot.");
        }

        var kind = KindOf(definition);
        var context = new TypeContext(name, kind, elements.Select(element => ParentOf(element.Path)).ToHashSet());
        var groups = elements.GroupBy(element => ParentOf(element.Path)).ToDictionary(group => group.Key);
        yield return new TypeDraft(name, kind)
        {
            Base = definition.BaseDefinition is { } url ? TypeNames.WithoutUrl(url) : null,
            IsAbstract = definition.Abstract,
            Short = root.Short,
            Definition = root.Definition ?? definition.Description,
            Elements = groups.TryGetValue(name, out var own) ? CompileElements(own, context) : [],
        };
        foreach (var element in elements.Where(element => groups.ContainsKey(element.Path)))
        {
            yield return new TypeDraft(element.Path, TypeKind.Backbone)
            {
                Base = element.Type is [{ Code: { } code }, ..] ? TypeNames.FromCode(code) : null,
                Short = element.Short,
                Elements = CompileElements(groups[element.Path], context),
            };
        }
    }

    private static List<ElementDraft> CompileElements(IEnumerable<ElementDefinition> elements, TypeContext context) =>
        [.. elements.Where(element => element.SliceName is null)
            .DistinctBy(element => element.Path)
            .Select(element => ElementCompiler.Compile(element, context))];

    private static string ParentOf(string path) => path.LastIndexOf('.') is var dot and > 0
        ? path[..dot]
        : throw new DefinitionException($"{path} is no path of an element.");

    private static TypeKind KindOf(StructureDefinition definition) => definition.Kind switch
    {
        "primitive-type" => TypeKind.Primitive,
        "complex-type" => TypeKind.Complex,
        "resource" => TypeKind.Resource,
        _ => throw new DefinitionException($"The definition is of the unknown kind {definition.Kind}."),
    };
}
