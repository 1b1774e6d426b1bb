namespace FhirPath.Language.Binding.Functions;

/// <content>Members of %server: https://hl7.org/fhir/fhirpath.html#server</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Server => Rows(
        FunctionChapter.Server,
        new("read")
        {
            Parameters = [Value("type", ValueKind.String), Value("id", ValueKind.String)],
            Result = UnknownItem,
            Documentation = "Reads a resource from the server.",
            Example = "%server.read('Patient', 'example')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "server",
        },
        new("create")
        {
            Parameters = [Value("resource", ValueKind.Resource)],
            Result = new(ResultSource.Arguments, ResultCardinality.Single),
            Documentation = "Creates a resource on the server.",
            Example = "%server.create(%factory.create(Patient))",
            Origin = FunctionOrigin.FhirR5,
            Owner = "server",
        },
        new("update")
        {
            Parameters = [Value("resource", ValueKind.Resource)],
            Result = new(ResultSource.Arguments, ResultCardinality.Single),
            Documentation = "Replaces a resource on the server.",
            Example = "%server.update(%resource)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "server",
        },
        new("delete")
        {
            Parameters = [Value("resource", ValueKind.Resource)],
            Result = One(Boolean),
            Documentation = "Deletes a resource on the server; true if that worked.",
            Example = "%server.delete(%resource)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "server",
        },
        new("search")
        {
            Parameters = [Value("doPost", ValueKind.Boolean), Value("parameters", ValueKind.String)],
            Result = One("Bundle"),
            Documentation = "Searches the server.",
            Example = "%server.search(false, 'Patient?name=peter')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "server",
        },
        new("patch")
        {
            Parameters = [Value("parameters", ValueKind.Resource)],
            Result = UnknownItem,
            Documentation = "Patches a resource on the server.",
            Example = "%server.patch(%resource)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "server",
        },
        new("capabilities")
        {
            Parameters = [Optional(Value("mode", ValueKind.String))],
            Result = One("CapabilityStatement", "TerminologyCapabilities"),
            Documentation = "What the server says it can do.",
            Example = "%server.capabilities()",
            Origin = FunctionOrigin.FhirR5,
            Owner = "server",
        },
        new("validate")
        {
            Parameters = [Value("resource", ValueKind.Resource), Optional(Value("params", ValueKind.String))],
            Result = One("OperationOutcome"),
            Documentation = "Has the server validate a resource.",
            Example = "%server.validate(%resource)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "server",
        },
        new("transform")
        {
            Parameters = [Value("source"), Value("content")],
            Result = UnknownItem,
            Documentation = "Has the server transform a resource by a structure map.",
            Example = "%server.transform('http://example.org/StructureMap/m', %resource)",
            Origin = FunctionOrigin.FhirR5,
            Owner = "server",
        },
        new("everything")
        {
            Parameters =
            [
                Value("type", ValueKind.String), Value("id", ValueKind.String),
                Optional(Value("params", ValueKind.String)),
            ],
            Result = One("Bundle"),
            Documentation = "Everything the server has about a patient or encounter.",
            Example = "%server.everything('Patient', 'example')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "server",
        },
        new("apply")
        {
            Parameters = [Value("resource"), Value("subject"), Optional(Value("params", ValueKind.String))],
            Result = One("Bundle", "CarePlan", "RequestGroup"),
            Documentation = "Applies a definition to a subject.",
            Example = "%server.apply('http://example.org/PlanDefinition/p', 'Patient/example')",
            Origin = FunctionOrigin.FhirR5,
            Owner = "server",
        });
}
