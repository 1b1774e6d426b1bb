using FhirPath.Language.Model;

namespace FhirPath.Language.Features.ModelDocuments;

/// <summary>Finds types and elements in the documents of their types; each document is written once.</summary>
/// <param name="model">The model that the types are from.</param>
public sealed class ModelPlaces(FhirModel model)
{
    private readonly Dictionary<TypeInfo, TypeDocument?> _documents = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where a type is declared; null where no document can be named for it.</summary>
    public ModelPlace? Of(TypeInfo type) => DocumentOf(type)?.PlaceOf(type);

    /// <summary>Where an element is declared; null where no document can be named for it.</summary>
    public ModelPlace? Of(ElementInfo element) => DocumentOf(element.DeclaringType)?.PlaceOf(element);

    private TypeDocument? DocumentOf(TypeInfo type)
    {
        var root = model.RootOf(type);
        if (!_documents.TryGetValue(root, out var document))
        {
            // An extension's own form of Extension has no name of its own.
            var named = model.TryGetType(root.Name, out var found) ? found : model.FindProfile(root.Name)?.Type;
            document = ReferenceEquals(named, root) ? TypeDocument.Of(model, root) : null;
            _documents.Add(root, document);
        }

        return document;
    }
}
