namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhirpath/#subsetting</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Subsetting => Rows(
        FunctionChapter.Subsetting,
        new("single")
        {
            Result = InputItem.WhereInput,
            Documentation = "The only item of the input; more than one is an error.",
            Example = "Patient.managingOrganization.single()",
        },
        new("first")
        {
            Input = OrderedItems,
            Result = InputItem.WhereInput,
            Documentation = "The first item.",
            Example = "Patient.name.first()",
        },
        new("last")
        {
            Input = OrderedItems,
            Result = InputItem.WhereInput,
            Documentation = "The last item.",
            Example = "Patient.name.last()",
        },
        new("tail")
        {
            Input = OrderedItems,
            Result = InputItems,
            Documentation = "All items but the first.",
            Example = "Patient.name.given.tail()",
        },
        new("skip")
        {
            Input = OrderedItems,
            Parameters = [Value("num", ValueKind.Integer)],
            Result = InputItems,
            Documentation = "All items but the given number of first ones.",
            Example = "Patient.name.given.skip(1)",
        },
        new("take")
        {
            Input = OrderedItems,
            Parameters = [Value("num", ValueKind.Integer)],
            Result = InputItems,
            Documentation = "The given number of first items.",
            Example = "Patient.name.given.take(2)",
        },
        new("intersect")
        {
            Parameters = [Collection("other")],
            Result = InputItems.Ordered(ItemOrder.Merged),
            Documentation = "The items that are in both collections, each once.",
            Example = "Patient.name.given.intersect('Peter' | 'James')",
        },
        new("exclude")
        {
            Parameters = [Collection("other")],
            Result = InputItems,
            Documentation = "The items that are not in the other collection; order and repeated items are kept.",
            Example = "Patient.name.exclude(Patient.name.where(use = 'old'))",
        });
}
