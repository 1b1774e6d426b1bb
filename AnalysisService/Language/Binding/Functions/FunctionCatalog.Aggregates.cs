namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhirpath/#aggregates</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Aggregates => Rows(
        FunctionChapter.Aggregates,
        new("aggregate")
        {
            Parameters =
            [
                new("aggregator", ParameterKind.Aggregator) { IsCollection = true }, Optional(Collection("init")),
            ],
            Result = new(ResultSource.Arguments, ResultCardinality.AsArguments),
            Documentation =
                "Evaluates the aggregator on each item in turn; $total is what it gave for the item before, "
                + "at first the initial value.",
            Example = "(1 | 2 | 3).aggregate($this + $total, 0)",
        },
        new("sum")
        {
            Input = new(ValueKind.NumberOrQuantity),
            Result = InputItem,
            Documentation = "The sum of the items; empty of an empty input.",
            Example = "(1 | 2 | 3).sum()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("min")
        {
            Result = InputItem,
            Documentation = "The least item.",
            Example = "(3 | 1 | 2).min()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("max")
        {
            Result = InputItem,
            Documentation = "The greatest item.",
            Example = "(3 | 1 | 2).max()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("avg")
        {
            Input = new(ValueKind.NumberOrQuantity),
            Result = ByInput(Decimal, Quantity),
            Documentation = "The mean of the items; empty of an empty input.",
            Example = "(1 | 2 | 3).avg()",
            Origin = FunctionOrigin.TrialUse,
        });
}
