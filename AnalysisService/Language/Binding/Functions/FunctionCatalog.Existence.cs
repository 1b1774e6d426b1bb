namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhirpath/#existence</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Existence => Rows(
        FunctionChapter.Existence,
        new("empty")
        {
            Result = Always(Boolean),
            Documentation = "True if the input has no items.",
            Example = "Patient.name.empty()",
        },
        new("exists")
        {
            Parameters = [Optional(Lambda("criteria", ValueKind.Boolean))],
            Result = Always(Boolean),
            Documentation = "True if the input has an item, or one for which the criteria hold.",
            Example = "Patient.telecom.exists(system = 'phone')",
        },
        new("all")
        {
            Parameters = [Lambda("criteria", ValueKind.Boolean)],
            Result = Always(Boolean),
            Documentation = "True if the criteria hold for every item; true of an empty input.",
            Example = "Patient.name.all(given.exists())",
        },
        new("allTrue")
        {
            Input = new(ValueKind.Boolean),
            Result = Always(Boolean),
            Documentation = "True if every item is true.",
            Example = "Patient.link.select(other.exists()).allTrue()",
        },
        new("anyTrue")
        {
            Input = new(ValueKind.Boolean),
            Result = Always(Boolean),
            Documentation = "True if at least one item is true.",
            Example = "Patient.communication.preferred.anyTrue()",
        },
        new("allFalse")
        {
            Input = new(ValueKind.Boolean),
            Result = Always(Boolean),
            Documentation = "True if every item is false.",
            Example = "Patient.communication.preferred.allFalse()",
        },
        new("anyFalse")
        {
            Input = new(ValueKind.Boolean),
            Result = Always(Boolean),
            Documentation = "True if at least one item is false.",
            Example = "Patient.communication.preferred.anyFalse()",
        },
        new("subsetOf")
        {
            Parameters = [Collection("other")],
            Result = Always(Boolean),
            Documentation = "True if every item of the input is in the other collection.",
            Example = "Patient.name.use.subsetOf('usual' | 'official')",
        },
        new("supersetOf")
        {
            Parameters = [Collection("other")],
            Result = Always(Boolean),
            Documentation = "True if every item of the other collection is in the input.",
            Example = "Patient.name.use.supersetOf('official')",
        },
        new("count")
        {
            Result = Always(Integer),
            Documentation = "The number of items, 0 for an empty input.",
            Example = "Patient.name.count()",
        },
        new("distinct")
        {
            Result = InputItems.WhereInput.Ordered(ItemOrder.Merged),
            Documentation = "The input without repeated items; the order is not kept.",
            Example = "Patient.telecom.system.distinct()",
        },
        new("isDistinct")
        {
            Result = Always(Boolean),
            Documentation = "True if no two items are equal.",
            Example = "Bundle.entry.fullUrl.isDistinct()",
        });
}
