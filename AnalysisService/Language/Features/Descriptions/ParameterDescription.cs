using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>Says what an argument has to be.</summary>
internal static class ParameterDescription
{
    /// <summary>How the argument is evaluated, on what, and whether it may be left out.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="input">What the function is called on.</param>
    public static string Of(FunctionParameter parameter, BoundType input) => new MarkdownText()
        .Paragraph(Describe(parameter, input))
        .Paragraph(parameter.IsRepeated ? "Any number of further ones may follow."
            : parameter.IsOptional ? "May be left out."
            : null)
        .ToString();

    private static string Describe(FunctionParameter parameter, BoundType input) => parameter.Kind switch
    {
        ParameterKind.Lambda => $"Evaluated for each item of the input, which is `$this`{TypeOf(input.Item())}. "
            + $"{Yields(parameter)}`$index` is the position of the item.",
        ParameterKind.Aggregator => $"Evaluated for each item of the input, which is `$this`{TypeOf(input.Item())}. "
            + "`$total` is what it gave for the item before.",
        ParameterKind.SortKey => $"What to sort by: evaluated for each item of the input{TypeOf(input.Item())}. "
            + "`asc` or `desc` may follow.",
        ParameterKind.InputExpression => $"Evaluated once, on the whole input{TypeOf(input)}. {Yields(parameter)}",
        ParameterKind.Type => "The name of a type: `Quantity`, `FHIR.Patient`, `System.String`.",
        ParameterKind.VariableName => "The name of a variable, without percent sign, as a string.",
        _ => $"Evaluated once. {Yields(parameter)}",
    };

    private static string TypeOf(BoundType input) => input.Name is null ? "" : $" (`{input}`)";

    private static string Yields(FunctionParameter parameter) => parameter.Accepts == ValueKind.Any
        ? parameter.IsCollection ? "Any number of values. " : ""
        : $"Has to yield {FunctionLabel.Of(parameter.Accepts)}{(parameter.IsCollection ? ", any number" : "")}. ";
}
