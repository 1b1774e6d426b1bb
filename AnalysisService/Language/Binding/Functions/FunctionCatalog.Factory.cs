namespace FhirPath.Language.Binding.Functions;

/// <content>Members of %factory: https://hl7.org/fhir/fhirpath.html#factory (primitives by their name)</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Factory => Rows(
        FunctionChapter.Factory,
        new("Extension")
        {
            Parameters = [Value("url", ValueKind.String), Value("value")],
            Result = One("Extension"),
            Documentation = "Makes an Extension.",
            Example = "%factory.Extension('http://example.org/ext', 'text')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("Identifier")
        {
            Parameters =
            [
                Value("system", ValueKind.String), Value("value", ValueKind.String),
                Optional(Value("use", ValueKind.String)), Optional(Value("type", ValueKind.Coded)),
            ],
            Result = One("Identifier"),
            Documentation = "Makes an Identifier.",
            Example = "%factory.Identifier('http://example.org/mrn', '123')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("HumanName")
        {
            Parameters =
            [
                Value("family", ValueKind.String), Optional(Collection("given", ValueKind.String)),
                Optional(Value("prefix", ValueKind.String)), Optional(Value("suffix", ValueKind.String)),
                Optional(Value("text", ValueKind.String)), Optional(Value("use", ValueKind.String)),
            ],
            Result = One("HumanName"),
            Documentation = "Makes a HumanName.",
            Example = "%factory.HumanName('Chalmers', 'Peter')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("ContactPoint")
        {
            Parameters =
            [
                Value("system", ValueKind.String), Value("value", ValueKind.String),
                Optional(Value("use", ValueKind.String)),
            ],
            Result = One("ContactPoint"),
            Documentation = "Makes a ContactPoint.",
            Example = "%factory.ContactPoint('phone', '555-1234', 'home')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("Address")
        {
            Parameters =
            [
                Collection("line", ValueKind.String), Optional(Value("city", ValueKind.String)),
                Optional(Value("state", ValueKind.String)), Optional(Value("postalCode", ValueKind.String)),
                Optional(Value("country", ValueKind.String)), Optional(Value("use", ValueKind.String)),
                Optional(Value("type", ValueKind.String)),
            ],
            Result = One("Address"),
            Documentation = "Makes an Address.",
            Example = "%factory.Address('1 High Street', 'Leeds')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("Quantity")
        {
            Parameters =
            [
                Value("system", ValueKind.String), Value("code", ValueKind.String),
                Value("value", ValueKind.Number), Optional(Value("unit", ValueKind.String)),
            ],
            Result = One("Quantity"),
            Documentation = "Makes a Quantity.",
            Example = "%factory.Quantity('http://unitsofmeasure.org', 'mg', 5)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("Coding")
        {
            Parameters =
            [
                Value("system", ValueKind.String), Value("code", ValueKind.String),
                Optional(Value("display", ValueKind.String)), Optional(Value("version", ValueKind.String)),
            ],
            Result = One("Coding"),
            Documentation = "Makes a Coding.",
            Example = "%factory.Coding('http://loinc.org', '1234-5', 'A test')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("CodeableConcept")
        {
            Parameters = [Collection("coding"), Optional(Value("text", ValueKind.String))],
            Result = One("CodeableConcept"),
            Documentation = "Makes a CodeableConcept.",
            Example = "%factory.CodeableConcept(Observation.code.coding, 'text')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("create")
        {
            Parameters = [TypeName("type")],
            Result = new(ResultSource.TypeArgument, ResultCardinality.Single),
            Documentation = "Makes an empty value of a type.",
            Example = "%factory.create(Patient)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("withExtension")
        {
            Parameters = [Value("instance"), Value("url", ValueKind.String), Value("value")],
            Result = new(ResultSource.Arguments, ResultCardinality.Single),
            Documentation = "A copy of the instance with one more extension.",
            Example = "%factory.withExtension(Patient, 'http://example.org/ext', 'text')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("withProperty")
        {
            Parameters = [Value("instance"), Value("name", ValueKind.String), Collection("value")],
            Result = new(ResultSource.Arguments, ResultCardinality.Single),
            Documentation = "A copy of the instance with an element set.",
            Example = "%factory.withProperty(Patient, 'active', true)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("base64Binary")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("base64Binary"),
            Documentation = "Makes a base64Binary.",
            Example = "%factory.base64Binary('YWJj')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("boolean")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("boolean"),
            Documentation = "Makes a boolean.",
            Example = "%factory.boolean(true)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("canonical")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("canonical"),
            Documentation = "Makes a canonical.",
            Example = "%factory.canonical('http://example.org/q')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("code")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("code"),
            Documentation = "Makes a code.",
            Example = "%factory.code('final')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("date")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("date"),
            Documentation = "Makes a date.",
            Example = "%factory.date(@2024-01-31)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("dateTime")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("dateTime"),
            Documentation = "Makes a dateTime.",
            Example = "%factory.dateTime(now())",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("decimal")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("decimal"),
            Documentation = "Makes a decimal.",
            Example = "%factory.decimal(1.5)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("id")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("id"),
            Documentation = "Makes a id.",
            Example = "%factory.id('a1')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("instant")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("instant"),
            Documentation = "Makes a instant.",
            Example = "%factory.instant(now())",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("integer")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("integer"),
            Documentation = "Makes a integer.",
            Example = "%factory.integer(1)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("integer64")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("integer64"),
            Documentation = "Makes a integer64.",
            Example = "%factory.integer64(1)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("markdown")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("markdown"),
            Documentation = "Makes a markdown.",
            Example = "%factory.markdown('*text*')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("oid")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("oid"),
            Documentation = "Makes a oid.",
            Example = "%factory.oid('urn:oid:1.2')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("positiveInt")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("positiveInt"),
            Documentation = "Makes a positiveInt.",
            Example = "%factory.positiveInt(1)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("string")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("string"),
            Documentation = "Makes a string.",
            Example = "%factory.string('text')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("time")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("time"),
            Documentation = "Makes a time.",
            Example = "%factory.time(@T10:30)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("unsignedInt")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("unsignedInt"),
            Documentation = "Makes a unsignedInt.",
            Example = "%factory.unsignedInt(0)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("uri")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("uri"),
            Documentation = "Makes a uri.",
            Example = "%factory.uri('urn:x')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("url")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("url"),
            Documentation = "Makes a url.",
            Example = "%factory.url('http://example.org')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        },
        new("uuid")
        {
            Parameters = [Value("value"), Optional(Collection("extension"))],
            Result = One("uuid"),
            Documentation = "Makes a uuid.",
            Example = "%factory.uuid('urn:uuid:c757873d-ec9a-4326-a141-556f43239520')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "factory",
        });
}
