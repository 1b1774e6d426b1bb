namespace FhirPath.Language.Model;

/// <summary>One code of a value set.</summary>
/// <param name="Code">The code as data has it; case matters.</param>
/// <param name="Display">What it means, in a few words; null where the definitions do not say.</param>
public readonly record struct CodeInfo(string Code, string? Display);
