namespace FhirPath.Language.Binding;

/// <summary>An environment variable that the surroundings of an expression provide.</summary>
/// <param name="Name">Without the percent sign.</param>
/// <param name="Type">
/// A FHIR type, element path or System type, followed by <c>[]</c> where it can have several values; empty where it is
/// not known.
/// </param>
public sealed record VariableDeclaration(string Name, string Type);
