using FhirPath.Language.Model;

namespace FhirPath.Language.Binding;

/// <summary>What the declared type of a variable means: a type or an element path, and <c>[]</c> for several values.</summary>
internal static class VariableTypes
{
    private const string CollectionMark = "[]";

    /// <summary>True for a type that the model has.</summary>
    public static bool IsKnown(FhirModel model, string declared) => Of(model, declared).IsKnown;

    /// <summary>The type; unknown where the model has none of that name.</summary>
    public static BoundType Of(FhirModel model, string declared)
    {
        var isCollection = declared.EndsWith(CollectionMark, StringComparison.Ordinal);
        var name = isCollection ? declared[..^CollectionMark.Length] : declared;
        if (TypeSpecifiers.Find(model, name) is { } type)
        {
            return BoundType.Of([type], isCollection);
        }

        return model.ResolvePath(name) is { } path
            ? BoundType.Of(path.Types, isCollection, path.Element)
            : BoundType.Unknown;
    }
}
