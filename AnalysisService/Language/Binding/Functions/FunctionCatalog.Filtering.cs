namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhirpath/#filtering-and-projection</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Filtering => Rows(
        FunctionChapter.Filtering,
        new("where")
        {
            Parameters = [Lambda("criteria", ValueKind.Boolean)],
            Result = InputItems,
            Documentation = "Keeps the items for which the criteria are true.",
            Example = "Patient.name.where(use = 'official')",
        },
        new("select")
        {
            Parameters = [Lambda("projection")],
            Result = new(ResultSource.Arguments, ResultCardinality.InputTimesArgument)
            {
                Presence = ResultPresence.InputAndArguments,
            },
            Documentation = "Evaluates the projection on each item and joins the results into one collection.",
            Example = "Patient.contact.select(name.family)",
        },
        new("repeat")
        {
            Parameters = [Lambda("projection")],
            Result = new(ResultSource.ArgumentsRepeated, ResultCardinality.Collection) { Order = ItemOrder.Undefined },
            Documentation = "Evaluates the projection on the items, then on its results, until nothing new appears.",
            Example = "Questionnaire.repeat(item)",
        },
        new("repeatAll")
        {
            Parameters = [Lambda("projection")],
            Result = new(ResultSource.ArgumentsRepeated, ResultCardinality.Collection) { Order = ItemOrder.Undefined },
            Documentation =
                "As repeat, but keeps items that appear more than once; an input that leads back to itself "
                + "never ends.",
            Example = "Questionnaire.repeatAll(item)",
            Origin = FunctionOrigin.TrialUse,
        },
        new("ofType")
        {
            Parameters = [TypeName("type")],
            Result = new(ResultSource.TypeArgument, ResultCardinality.AsInput),
            Documentation = "Keeps the items that are of the type or a subtype of it.",
            Example = "Observation.value.ofType(Quantity)",
        },
        new("sort")
        {
            Parameters = [Optional(Repeated(new("key", ParameterKind.SortKey)))],
            Result = InputItems.WhereInput,
            Documentation =
                "Orders the items by the keys, each evaluated on the item and followed by asc or desc; by "
                + "the items themselves without keys.",
            Example = "Patient.name.sort(family)",
            Origin = FunctionOrigin.TrialUse,
        },
        new("coalesce")
        {
            Input = OneItem,
            Parameters = [Focus("value"), Optional(Repeated(Focus("other")))],
            Result = new(ResultSource.Arguments, ResultCardinality.AsArguments),
            Documentation = "The first of the arguments that is not empty; those after it are not evaluated.",
            Example = "coalesce(Patient.name.text, 'unnamed')",
            Origin = FunctionOrigin.TrialUse,
        });
}
