namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhirpath/#utility-functions</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Utility => Rows(
        FunctionChapter.Utility,
        new("trace")
        {
            Parameters = [Value("name", ValueKind.String), Optional(Lambda("projection"))],
            Result = InputItems.WhereInput,
            Documentation =
                "Writes the input, or the projection of it, to the log under a name, and returns the input.",
            Example = "Patient.name.trace('names', given).count()",
        },
        new("pathname")
        {
            Parameters = [Optional(Value("short", ValueKind.Boolean))],
            Result = new(ResultSource.Fixed, ResultCardinality.AsInput) { TypeNames = [String] },
            Documentation =
                "The path from the resource to each item, with the index of each item that may have others "
                + "beside it.",
            Example = "Patient.name.pathname()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("now")
        {
            Result = Always(DateTime),
            Documentation = "The date and time of the evaluation, the same throughout it.",
            Example = "now()",
        },
        new("timeOfDay")
        {
            Result = Always(Time),
            Documentation = "The time of day of the evaluation.",
            Example = "timeOfDay()",
        },
        new("today")
        {
            Result = Always(Date),
            Documentation = "The date of the evaluation.",
            Example = "Patient.birthDate < today()",
        },
        new("defineVariable")
        {
            Parameters = [new("name", ParameterKind.VariableName, ValueKind.String), Optional(Focus("projection"))],
            Result = InputItems.WhereInput,
            Documentation =
                "Gives a name to the projection, or to the input, for the rest of the expression, and "
                + "returns the input.",
            Example = "Patient.defineVariable('given', name.given).where(%given.exists())",
            Origin = FunctionOrigin.TrialUse,
        });
}
