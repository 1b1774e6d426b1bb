namespace FhirPath.Language.Features;

/// <summary>What a completion is, for the icon beside it.</summary>
public enum CompletionKind
{
    /// <summary>An element of the focus.</summary>
    Element,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A type.</summary>
    Type,

    /// <summary>An environment variable, or <c>$this</c> and its like.</summary>
    Variable,

    /// <summary>A word of the language: <c>true</c>, <c>asc</c>.</summary>
    Keyword,

    /// <summary>An operator.</summary>
    Operator,

    /// <summary>A code, or a URL that stands for something.</summary>
    Code,

    /// <summary>A unit.</summary>
    Unit,

    /// <summary>The name of a directive, or a value of one that is no type.</summary>
    Directive,
}
