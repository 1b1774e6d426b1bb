namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhirpath/#types</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Types => Rows(
        FunctionChapter.Types,
        new("is")
        {
            Input = OneItem,
            Parameters = [TypeName("type")],
            Result = One(Boolean).WhereInput,
            Documentation = "True if the item is of the type or a subtype of it; the same as the operator is.",
            Example = "Observation.value.is(Quantity)",
            Instead = "the operator is",
        },
        new("as")
        {
            Input = OneItem,
            Parameters = [TypeName("type")],
            Result = new(ResultSource.TypeArgument, ResultCardinality.Single),
            Documentation =
                "The item if it is of the type, else empty; the same as the operator as. ofType does it for "
                + "many items.",
            Example = "Observation.value.as(Quantity)",
            Instead = "ofType() or the operator as",
        },
        new("not")
        {
            Input = new(ValueKind.Boolean, IsSingle: true),
            Result = One(Boolean).WhereInput,
            Documentation = "True of false, false of true, empty of empty.",
            Example = "Patient.active.not()",
        },
        new("type")
        {
            Result = new(ResultSource.Fixed, ResultCardinality.AsInput) { TypeNames = ["System.TypeInfo"] },
            Documentation = "Describes the type of each item.",
            Example = "Patient.name.type()",
        });
}
