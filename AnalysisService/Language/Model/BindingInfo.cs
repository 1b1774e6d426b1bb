namespace FhirPath.Language.Model;

/// <summary>The value set that a coded element is bound to.</summary>
/// <param name="Strength">How binding it is.</param>
/// <param name="ValueSet">Canonical URL, which may end in <c>|version</c>; null where only words describe it.</param>
public sealed record BindingInfo(BindingStrength Strength, string? ValueSet);
