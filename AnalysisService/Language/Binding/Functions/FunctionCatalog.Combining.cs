namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhirpath/#combining</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Combining => Rows(
        FunctionChapter.Combining,
        new("union")
        {
            Parameters = [Collection("other")],
            Result = new(ResultSource.InputAndArguments, ResultCardinality.Collection) { Order = ItemOrder.Merged },
            Documentation = "The items of both collections, each once; the same as the operator |.",
            Example = "Patient.name.union(Patient.contact.name)",
        },
        new("combine")
        {
            Parameters = [Collection("other"), Optional(Value("preserveOrder", ValueKind.Boolean))],
            Result = new(ResultSource.InputAndArguments, ResultCardinality.Collection) { Order = ItemOrder.Merged },
            Documentation = "The items of both collections, repeated ones included.",
            Example = "Patient.name.given.combine(Patient.contact.name.given)",
        });
}
