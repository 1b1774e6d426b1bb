using System.Text.Json.Serialization;

namespace FhirPath.Packages.Definitions;

/// <summary>
/// How definitions are read from JSON. Properties with a default are settable: generated code gives every init-only one
/// a value, the default of its type where the JSON has none.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StructureDefinition))]
[JsonSerializable(typeof(ValueSet))]
[JsonSerializable(typeof(CodeSystem))]
internal sealed partial class DefinitionJson : JsonSerializerContext;
