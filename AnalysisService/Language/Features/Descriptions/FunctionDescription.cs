using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>Says what a function is.</summary>
internal static class FunctionDescription
{
    /// <summary>All there is to say, with what the call yields at its place in the expression.</summary>
    public static string Of(FunctionSignature function, BoundType result) => new MarkdownText()
        .Code(function.Label)
        .Paragraph(function.Documentation)
        .Paragraph(result.Name is null ? null : $"Here: `{result}`")
        .Paragraph($"Example: `{function.Example}`")
        .Paragraph(DescribeOrigin(function.Origin))
        .Link("Specification", function.SpecificationUrl)
        .ToString();

    /// <summary>What an author of a call has to know: what it is called on, and what it yields.</summary>
    public static string OfCall(FunctionSignature function, BoundType input, BoundType result) => new MarkdownText()
        .Paragraph(function.Documentation)
        .Paragraph(DescribeInput(function.Input))
        .Paragraph(input.Name is null ? null
            : result.Name is null ? $"Called on: `{input}`"
            : $"Called on: `{input}`, yields `{result}`")
        .Paragraph($"Example: `{function.Example}`")
        .Paragraph(DescribeOrigin(function.Origin))
        .Link("Specification", function.SpecificationUrl)
        .ToString();

    /// <summary>What a list has room for.</summary>
    public static string Briefly(FunctionSignature function) => new MarkdownText()
        .Paragraph(function.Documentation)
        .Paragraph($"Example: `{function.Example}`")
        .Paragraph(DescribeOrigin(function.Origin))
        .ToString();

    private static string? DescribeInput(FunctionInput input) => input switch
    {
        { Accepts: ValueKind.Any, IsSingle: true } => "Input: one item at most.",
        { Accepts: ValueKind.Any } => null,
        { IsSingle: true } => $"Input: {FunctionLabel.Of(input.Accepts)}, one item at most.",
        _ => $"Input: {FunctionLabel.Of(input.Accepts)}.",
    };

    private static string? DescribeOrigin(FunctionOrigin origin) => origin switch
    {
        FunctionOrigin.TrialUse => "For trial use in FHIRPath 2.0 or new in 3.0: not every engine has it.",
        FunctionOrigin.FhirR5 => "From FHIR R5 on.",
        FunctionOrigin.Sdc => "In questionnaires only (Structured Data Capture).",
        FunctionOrigin.SqlOnFhir => "In view definitions only (SQL on FHIR).",
        FunctionOrigin.ClinicalDocument => "In clinical documents only (CDA).",
        _ => null,
    };
}
