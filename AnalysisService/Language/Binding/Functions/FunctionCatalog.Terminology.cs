namespace FhirPath.Language.Binding.Functions;

/// <content>Members of %terminologies: https://hl7.org/fhir/fhirpath.html#txapi</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Terminology => Rows(
        FunctionChapter.Terminology,
        new("expand")
        {
            Parameters = [Value("valueSet"), Optional(Value("params", ValueKind.String))],
            Result = One("ValueSet"),
            Documentation = "Expands a value set, given as resource or canonical URL.",
            Example = "%terminologies.expand('http://hl7.org/fhir/ValueSet/marital-status')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "terminologies",
        },
        new("lookup")
        {
            Parameters = [Value("coded", ValueKind.Coded), Optional(Value("params", ValueKind.String))],
            Result = One("Parameters"),
            Documentation = "Looks up what a code system says of a code.",
            Example = "%terminologies.lookup(Observation.code.coding.first())",
            Origin = FunctionOrigin.FhirR5,
            Owner = "terminologies",
        },
        new("validateVS")
        {
            Parameters =
            [
                Value("valueSet"), Value("coded", ValueKind.Coded), Optional(Value("params", ValueKind.String)),
            ],
            Result = One("Parameters"),
            Documentation = "Checks whether a code is in a value set.",
            Example = "%terminologies.validateVS('http://hl7.org/fhir/ValueSet/marital-status', Patient.maritalStatus)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "terminologies",
        },
        new("validateCS")
        {
            Parameters =
            [
                Value("codeSystem"), Value("coded", ValueKind.Coded), Optional(Value("params", ValueKind.String)),
            ],
            Result = One("Parameters"),
            Documentation = "Checks whether a code is in a code system.",
            Example = "%terminologies.validateCS('http://loinc.org', Observation.code.coding.first())",
            Origin = FunctionOrigin.FhirR5,
            Owner = "terminologies",
        },
        new("subsumes")
        {
            Parameters =
            [
                Value("system", ValueKind.String), Value("coded1", ValueKind.Coded),
                Value("coded2", ValueKind.Coded), Optional(Value("params", ValueKind.String)),
            ],
            Result = One("code"),
            Documentation =
                "Tells how two codes of a system are related: equivalent, subsumes, subsumed-by or "
                + "not-subsumed.",
            Example = "%terminologies.subsumes('http://snomed.info/sct', '235856003', '3738000')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "terminologies",
        },
        new("translate")
        {
            Parameters =
            [
                Value("conceptMap"), Value("code", ValueKind.Coded), Optional(Value("params", ValueKind.String)),
            ],
            Result = One("Parameters"),
            Documentation = "Translates a code by a concept map.",
            Example = "%terminologies.translate('http://hl7.org/fhir/ConceptMap/sc-account-status', Account.status)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "terminologies",
        });
}
