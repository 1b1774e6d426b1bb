namespace FhirPath.Language.Features;

/// <summary>What a lens tells of its expression.</summary>
public enum CodeLensKind
{
    /// <summary>The types of what it yields, and how many there can be.</summary>
    ResultType,
}
