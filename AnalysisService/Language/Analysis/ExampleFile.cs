namespace FhirPath.Language.Analysis;

/// <summary>A file that an example is taken from, as far as the caller knows it.</summary>
/// <param name="Path">As the text writes it.</param>
/// <param name="State">What is known of it.</param>
/// <param name="ResourceType">The type of the resource; empty where it holds none.</param>
public sealed record ExampleFile(string Path, ExampleState State, string ResourceType);
