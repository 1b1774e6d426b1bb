using FhirPath.Language.Binding;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>Says what an element is.</summary>
internal static class ElementDescription
{
    private const int MostTypes = 8;

    /// <summary>All there is to say, with what the element yields at its place in the expression.</summary>
    public static string Of(ElementInfo element, BoundType result, FhirModel model) => new MarkdownText()
        .Code($"{element.Path} : {TypesOf(element)} [{element.Cardinality}]")
        .Paragraph(element.Short)
        .Paragraph(element.Definition)
        .Paragraph(DescribeTargets(element))
        .Paragraph(DescribeBinding(element))
        .Paragraph(DescribeResult(element, result))
        .Link($"FHIR {model.Release}: {element.Path}", SpecificationLinks.Of(element, model))
        .ToString();

    /// <summary>What a list has room for: the short text and the binding.</summary>
    public static string Briefly(ElementInfo element) => new MarkdownText()
        .Paragraph(element.Short)
        .Paragraph(DescribeBinding(element))
        .ToString();

    /// <summary>Types and cardinality on one line: <c>HumanName [0..*]</c>.</summary>
    public static string Detail(ElementInfo element) => $"{TypesOf(element)} [{element.Cardinality}]";

    private static string TypesOf(ElementInfo element)
    {
        var types = string.Join(" | ", element.Types.Take(MostTypes).Select(type => type.Name));
        return element.Types.Length > MostTypes ? $"{types} | …" : types;
    }

    private static string? DescribeTargets(ElementInfo element) => element.Targets.IsEmpty
        ? null
        : $"Refers to: {string.Join(", ", element.Targets.Select(target => $"`{target}`"))}";

    private static string? DescribeBinding(ElementInfo element) => element.Binding is { ValueSet: { } valueSet } binding
        ? $"Codes ({binding.Strength.ToString().ToLowerInvariant()}): <{valueSet.Split('|')[0]}>"
        : null;

    // Worth saying only where the path makes more of it than the definition does.
    private static string? DescribeResult(ElementInfo element, BoundType result) =>
        result.IsKnown && result.IsCollection && !element.IsCollection
            ? "Here a collection: something before it in the path repeats."
            : null;
}
