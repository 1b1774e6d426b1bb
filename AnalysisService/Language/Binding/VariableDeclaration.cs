namespace FhirPath.Language.Binding;

/// <summary>An environment variable that the surroundings of an expression provide.</summary>
/// <param name="Name">Without the percent sign.</param>
/// <param name="Type">A FHIR type, element path or System type; empty where it is not known.</param>
public sealed record VariableDeclaration(string Name, string Type);
