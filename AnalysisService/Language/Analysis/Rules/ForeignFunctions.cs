using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>Functions that only some hosts have: elsewhere the expression fails.</summary>
internal static class ForeignFunctions
{
    public static void Check(in BoundCall call, RuleReport report)
    {
        if (PlaceOf(call.Function.Origin, report.Context) is { } place)
        {
            report.Add(Errors.ForeignFunction(call.Syntax.NameToken.Span, call.Function.Name, place));
        }
    }

    private static string? PlaceOf(FunctionOrigin origin, BindingContext context) => origin switch
    {
        FunctionOrigin.Sdc when context.Purpose != ExpressionPurpose.Questionnaire =>
            "questionnaires (Structured Data Capture)",
        FunctionOrigin.SqlOnFhir when context.Purpose != ExpressionPurpose.ViewDefinition =>
            "view definitions (SQL on FHIR)",
        FunctionOrigin.ClinicalDocument => "clinical documents (CDA)",
        FunctionOrigin.FhirR5 when IsBeforeR5(context) => "FHIR from R5 on",
        _ => null,
    };

    // Profiles go by the name of their package: what they are based on has the version of FHIR.
    private static bool IsBeforeR5(BindingContext context)
    {
        var release = context.Model;
        while (release?.Below is { } below)
        {
            release = below;
        }

        return release?.Version is ['3' or '4', '.', ..];
    }
}
