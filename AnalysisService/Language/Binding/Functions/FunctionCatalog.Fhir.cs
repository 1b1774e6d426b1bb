namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhir/fhirpath.html#functions</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Fhir => Rows(
        FunctionChapter.Fhir,
        new("extension")
        {
            Parameters = [Value("url", ValueKind.String)],
            Result = Many("Extension"),
            Documentation = "The extensions of the items that have the given URL.",
            Example = "Patient.extension('http://hl7.org/fhir/StructureDefinition/patient-birthPlace')",
            Origin = FunctionOrigin.Fhir,
        },
        new("hasValue")
        {
            Result = Always(Boolean),
            Documentation = "True if the input is one primitive that has a value, not only extensions.",
            Example = "Patient.birthDate.hasValue()",
            Origin = FunctionOrigin.Fhir,
        },
        new("getValue")
        {
            Result = new(ResultSource.InputValue, ResultCardinality.Single),
            Documentation = "The System value of a single primitive; empty if it has none.",
            Example = "Patient.birthDate.getValue()",
            Origin = FunctionOrigin.Fhir,
        },
        new("resolve")
        {
            Input = new(ValueKind.Reference),
            Result = new(ResultSource.ReferenceTargets, ResultCardinality.AsInput),
            Documentation =
                "The resources that references, canonicals or URLs point at; what cannot be found is left "
                + "out.",
            Example = "Patient.managingOrganization.resolve()",
            Origin = FunctionOrigin.Fhir,
        },
        new("elementDefinition")
        {
            Result = Many("ElementDefinition"),
            Documentation = "The definitions of the elements that the items are.",
            Example = "Patient.name.elementDefinition()",
            Origin = FunctionOrigin.Fhir,
        },
        new("slice")
        {
            Parameters = [Value("structure", ValueKind.String), Value("name", ValueKind.String)],
            Result = InputItems,
            Documentation = "The items that belong to a slice of the given structure definition.",
            Example = "Patient.identifier.slice('http://example.org/StructureDefinition/patient', 'mrn')",
            Origin = FunctionOrigin.Fhir,
        },
        new("checkModifiers")
        {
            Parameters = [Repeated(Optional(Value("modifier", ValueKind.String)))],
            Result = InputItems,
            Documentation =
                "The input if it has no modifier extensions but those of the given URLs; others are an "
                + "error.",
            Example = "Patient.checkModifiers('http://example.org/StructureDefinition/known')",
            Origin = FunctionOrigin.Fhir,
        },
        new("conformsTo")
        {
            Input = OneItem,
            Parameters = [Value("structure", ValueKind.String)],
            Result = One(Boolean),
            Documentation = "True if the item conforms to the given profile.",
            Example = "Patient.conformsTo('http://hl7.org/fhir/StructureDefinition/Patient')",
            Origin = FunctionOrigin.Fhir,
        },
        new("memberOf")
        {
            Input = new(ValueKind.Coded, IsSingle: true),
            Parameters = [Value("valueset", ValueKind.String)],
            Result = One(Boolean),
            Documentation = "True if the code, Coding or CodeableConcept is in the value set.",
            Example = "Patient.maritalStatus.memberOf('http://hl7.org/fhir/ValueSet/marital-status')",
            Origin = FunctionOrigin.Fhir,
        },
        new("subsumes")
        {
            Input = new(ValueKind.Coded, IsSingle: true),
            Parameters = [Value("code", ValueKind.Coded)],
            Result = One(Boolean),
            Documentation = "True if the code equals the given one or is an ancestor of it.",
            Example = "Observation.code.coding.first().subsumes(%context.code.coding.first())",
            Origin = FunctionOrigin.Fhir,
        },
        new("subsumedBy")
        {
            Input = new(ValueKind.Coded, IsSingle: true),
            Parameters = [Value("code", ValueKind.Coded)],
            Result = One(Boolean),
            Documentation = "True if the code equals the given one or is a descendant of it.",
            Example = "Observation.code.coding.first().subsumedBy(%context.code.coding.first())",
            Origin = FunctionOrigin.Fhir,
        },
        new("htmlChecks")
        {
            Result = One(Boolean),
            Documentation = "True if the input is XHTML that narrative may hold.",
            Example = "Patient.text.`div`.htmlChecks()",
            Origin = FunctionOrigin.Fhir,
        },
        new("hasTemplateIdOf")
        {
            Parameters = [Value("template", ValueKind.String)],
            Result = One(Boolean),
            Documentation =
                "True if the item has the template id of the given profile. Only in clinical documents "
                + "(CDA).",
            Example = "section.hasTemplateIdOf('http://hl7.org/cda/us/ccda/StructureDefinition/AllergyObservation')",
            Origin = FunctionOrigin.ClinicalDocument,
        });
}
