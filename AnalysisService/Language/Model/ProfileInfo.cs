namespace FhirPath.Language.Model;

/// <summary>A profile: a type or another profile with narrower elements.</summary>
/// <param name="Url">Canonical URL.</param>
/// <param name="Name">Name for programs (<c>USCorePatientProfile</c>); null where there is none.</param>
/// <param name="Type">
/// The narrowed type, named by the profile's id (<c>us-core-patient</c>) and based on what it constrains.
/// </param>
public sealed record ProfileInfo(string Url, string? Name, TypeInfo Type);
