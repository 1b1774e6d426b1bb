using FhirPath.Language.Model;

namespace FhirPath.Language.Features.ModelDocuments;

/// <summary>Which types specialise which.</summary>
public static class TypeRelations
{
    /// <summary>The types that specialise or constrain this one directly, ordered by name.</summary>
    public static IEnumerable<TypeInfo> Subtypes(FhirModel model, TypeInfo type) =>
        All(model)
            .Where(other => ReferenceEquals(other.Base, type))
            .OrderBy(other => other.Name, StringComparer.Ordinal);

    /// <summary>The types that a value of an abstract type can have, ordered by name; no groups of elements.</summary>
    public static IEnumerable<TypeInfo> ConcreteTypes(FhirModel model, TypeInfo type) => All(model)
        .Where(other => other is { IsAbstract: false, IsProfile: false } && other.Kind != TypeKind.Backbone)
        .Where(other => other.IsSubtypeOf(type))
        .OrderBy(other => other.Name, StringComparer.Ordinal);

    private static IEnumerable<TypeInfo> All(FhirModel model)
    {
        IEnumerable<TypeInfo> types = [.. model.Types, .. SystemTypes.All];
        for (var own = model; own is not null; own = own.Below)
        {
            types = types.Concat(own.Profiles.Select(profile => profile.Type));
        }

        return types;
    }
}
