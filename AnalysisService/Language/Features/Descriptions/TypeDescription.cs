using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>Says what a type is.</summary>
internal static class TypeDescription
{
    /// <summary>All there is to say.</summary>
    public static string Of(TypeInfo type, FhirModel model) => new MarkdownText()
        .Code(Head(type))
        .Paragraph(type.Short)
        .Paragraph(type.Definition == type.Short ? null : type.Definition)
        .Link(
            type.Kind == TypeKind.System ? "FHIRPath: types" : $"FHIR {model.Release}: {type.Name}",
            SpecificationLinks.Of(type, model) ?? "https://hl7.org/fhirpath/#literals")
        .ToString();

    /// <summary>What a list has room for.</summary>
    public static string Detail(TypeInfo type) => type.Kind switch
    {
        TypeKind.Resource => "resource",
        TypeKind.Primitive => "primitive",
        TypeKind.System => "FHIRPath type",
        _ => "data type",
    };

    private static string Head(TypeInfo type) =>
        $"{type.Namespace}.{type.LocalName}{(type.Base is { } parent ? $" : {parent.Name}" : "")}";
}
