namespace FhirPath.Packages.Definitions;

/// <summary>A file of a package.</summary>
/// <param name="Path">Where it is in the package, for messages: <c>package/StructureDefinition-Patient.json</c>.</param>
/// <param name="Content">JSON: a resource or a Bundle of resources.</param>
internal readonly record struct DefinitionFile(string Path, ReadOnlyMemory<byte> Content);
