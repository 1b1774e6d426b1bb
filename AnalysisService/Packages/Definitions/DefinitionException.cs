namespace FhirPath.Packages.Definitions;

/// <summary>The definitions are not what they have to be; the message says what is wrong.</summary>
internal sealed class DefinitionException(string message) : Exception(message);
