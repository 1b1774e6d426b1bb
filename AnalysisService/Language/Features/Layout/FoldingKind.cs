namespace FhirPath.Language.Features.Layout;

/// <summary>What can be folded.</summary>
public enum FoldingKind
{
    /// <summary>Directives and the expressions that they are for.</summary>
    Section,

    /// <summary>An expression over several lines.</summary>
    Expression,

    /// <summary>Brackets and what they hold.</summary>
    Brackets,

    /// <summary>A comment, or several lines of them.</summary>
    Comment,
}
