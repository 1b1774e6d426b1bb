using FhirPath.Language.Model;
using FhirPath.ModelBuilder.Definitions;

namespace FhirPath.ModelBuilder.Drafts;

/// <summary>Turns one definition into a type and a type for each group of elements inside it.</summary>
internal static class TypeCompiler
{
    /// <summary>The type first, then its groups, with all elements that the definition lists.</summary>
    public static IEnumerable<TypeDraft> Compile(StructureDefinition definition)
    {
        var name = TypeNames.Of(definition);
        if (definition.Snapshot is not { Element: [var root, .. var elements] })
        {
            throw new DefinitionException($"The definition of {name} has no snapshot.");
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

    private static string ParentOf(string path) => path[..path.LastIndexOf('.')];

    private static TypeKind KindOf(StructureDefinition definition) => definition.Kind switch
    {
        "primitive-type" => TypeKind.Primitive,
        "complex-type" => TypeKind.Complex,
        "resource" => TypeKind.Resource,
        _ => throw new DefinitionException($"{definition.Name} is of the unknown kind {definition.Kind}."),
    };
}
