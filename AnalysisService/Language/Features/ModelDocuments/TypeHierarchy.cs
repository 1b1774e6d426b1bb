using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Navigation;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features.ModelDocuments;

/// <summary>The tree of the types of a release.</summary>
public static class TypeHierarchy
{
    // BackboneElement has most: several hundred groups of elements.
    private const int MostTypes = 1_000;

    /// <summary>The types of what stands at an offset: of a type's name that type, of an element its types.</summary>
    public static ImmutableArray<TypeNode> At(Snapshot snapshot, int offset) =>
        Occurrences.At(snapshot, offset) is { } occurrence
        && snapshot.ContextAt(occurrence.Span.Start).Model is { } model
            ? Nodes(model, occurrence.Type.Types)
            : [];

    /// <summary>The type that a type specialises or constrains; none at a root and for a name that is unknown.</summary>
    public static ImmutableArray<TypeNode> Supertypes(ModelCatalog models, string release, string name) =>
        ModelTypes.FindAny(models, release, name) is ({ } model, { Base: { } parent }) ? Nodes(model, [parent]) : [];

    /// <summary>The types that specialise or constrain a type; none for a name that is unknown.</summary>
    public static ImmutableArray<TypeNode> Subtypes(ModelCatalog models, string release, string name) =>
        ModelTypes.FindAny(models, release, name) is ({ } model, { } type)
            ? Nodes(model, TypeRelations.Subtypes(model, type))
            : [];

    private static ImmutableArray<TypeNode> Nodes(FhirModel model, IEnumerable<TypeInfo> types)
    {
        var places = new ModelPlaces(model);
        return
        [
            .. types.Take(MostTypes)
                .Select(type => places.Of(type) is { } place
                    ? new TypeNode(type, model.Release, type.Short, place)
                    : null)
                .OfType<TypeNode>(),
        ];
    }
}
