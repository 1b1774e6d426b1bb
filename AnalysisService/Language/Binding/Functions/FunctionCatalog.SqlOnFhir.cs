namespace FhirPath.Language.Binding.Functions;

/// <content>https://sql-on-fhir.org</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> SqlOnFhir => Rows(
        FunctionChapter.SqlOnFhir,
        new("getResourceKey")
        {
            Input = new(ValueKind.Resource, IsSingle: true),
            Result = One(String),
            Documentation = "The key by which other rows refer to the resource.",
            Example = "Patient.getResourceKey()",
            Origin = FunctionOrigin.SqlOnFhir,
        },
        new("getReferenceKey")
        {
            Input = new(ValueKind.Reference, IsSingle: true),
            Parameters = [Optional(TypeName("type"))],
            Result = One(String),
            Documentation =
                "The key of the resource that a reference points at; empty if that is of another type than "
                + "the one given.",
            Example = "Observation.subject.getReferenceKey(Patient)",
            Origin = FunctionOrigin.SqlOnFhir,
        });
}
