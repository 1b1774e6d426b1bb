namespace FhirPath.Language.Features.Outline;

/// <summary>What an entry of the outline is.</summary>
public enum OutlineKind
{
    /// <summary>A directive, but for those that declare variables.</summary>
    Directive,

    /// <summary>An expression.</summary>
    Expression,

    /// <summary>A variable, where it is declared.</summary>
    Variable,
}
