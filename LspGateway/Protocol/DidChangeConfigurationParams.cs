namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of workspace/didChangeConfiguration: {"settings":{"fhirpath":{"fhir":"R5"}}}.</summary>
internal sealed record DidChangeConfigurationParams(System.Text.Json.JsonElement? Settings = null);
