using FhirPath.Language.Model;

namespace FhirPath.Language.Features.ModelDocuments;

/// <summary>
/// A type of the model as a text to read: its elements with types, cardinalities, short texts and bindings, groups of
/// elements indented below the element that has them. The same type gives the same text.
/// </summary>
public sealed class TypeDocument
{
    private readonly Dictionary<TypeInfo, ModelPlace> _types;
    private readonly Dictionary<ElementInfo, ModelPlace> _elements;

    internal TypeDocument(
        string text, Dictionary<TypeInfo, ModelPlace> types, Dictionary<ElementInfo, ModelPlace> elements)
    {
        Text = text;
        _types = types;
        _elements = elements;
    }

    /// <summary>The text, its lines ended by line feeds.</summary>
    public string Text { get; }

    /// <summary>The document of a type or profile.</summary>
    /// <param name="model">A model that has the type.</param>
    /// <param name="type">A type that is no group of elements inside another one.</param>
    public static TypeDocument Of(FhirModel model, TypeInfo type) =>
        new TypeDocumentWriter(ModelTypes.OwnerOf(type, model), type).Write();

    /// <summary>The first line of the document of a type, which declares it; without writing the rest.</summary>
    internal static ModelPlace HeadOf(FhirModel model, TypeInfo type) =>
        new TypeDocumentWriter(ModelTypes.OwnerOf(type, model), type).Head();

    /// <summary>Where a type or a group of elements is declared; null where this is not its document.</summary>
    public ModelPlace? PlaceOf(TypeInfo type) => _types.GetValueOrDefault(type);

    /// <summary>Where an element is declared; null where this is not its document.</summary>
    public ModelPlace? PlaceOf(ElementInfo element) => _elements.GetValueOrDefault(element);
}
