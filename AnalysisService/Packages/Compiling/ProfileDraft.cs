namespace FhirPath.Packages.Compiling;

/// <summary>The names of a profile; <paramref name="Type"/> is that of its type.</summary>
internal sealed record ProfileDraft(string Url, string? Name, string Type);
