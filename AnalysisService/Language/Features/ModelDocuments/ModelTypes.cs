using FhirPath.Language.Model;

namespace FhirPath.Language.Features.ModelDocuments;

/// <summary>Types by release and name, as their documents are named.</summary>
public static class ModelTypes
{
    /// <summary>
    /// The model and type that a document is of; null where the release is not known, or has no type or profile of the
    /// name. A group of elements inside a type has no document of its own.
    /// </summary>
    public static (FhirModel Model, TypeInfo Type)? Find(ModelCatalog models, string release, string name) =>
        models.Find(release) is { } model && Find(model, name) is { } type ? (model, type) : null;

    /// <summary>As the other, but also finds groups of elements (<c>Patient.contact</c>).</summary>
    public static (FhirModel Model, TypeInfo Type)? FindAny(ModelCatalog models, string release, string name)
    {
        if (models.Find(release) is not { } model)
        {
            return null;
        }

        if (model.TryGetType(name, out var type))
        {
            return (model, type);
        }

        return Find(model, name) is { } found ? (model, found)
            : model.ProfileTable.Types.FirstOrDefault(own => own.Name == name) is { } group ? (model, group)
            : null;
    }

    /// <summary>The model that a type is from: a profile's package, else the release.</summary>
    internal static FhirModel OwnerOf(TypeInfo type, FhirModel model)
    {
        while (model.Below is { } below && !(type.IsProfile && model.ProfileTable.Types.Contains(type)))
        {
            model = below;
        }

        return model;
    }

    private static TypeInfo? Find(FhirModel model, string name) =>
        model.TryGetType(name, out var type) && type.Kind != TypeKind.Backbone
            ? type
            : model.FindProfile(name)?.Type;
}
