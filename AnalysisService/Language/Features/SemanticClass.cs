namespace FhirPath.Language.Features;

/// <summary>What a word or literal of a document is, as far as editors colour it.</summary>
public enum SemanticClass
{
    /// <summary>An element, or a name that nothing is known of.</summary>
    Element,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A data type, primitive or System type.</summary>
    Type,

    /// <summary>A resource, or a profile of one.</summary>
    Resource,

    /// <summary><c>FHIR</c> and <c>System</c> before a type.</summary>
    Namespace,

    /// <summary>An environment variable, or the name that an expression gives to one.</summary>
    Variable,

    /// <summary><c>$this</c>, <c>$index</c>, <c>$total</c>.</summary>
    Item,

    /// <summary>An operator that is a sign.</summary>
    Operator,

    /// <summary>A word of the language: an operator, <c>true</c>, <c>asc</c>, a calendar unit.</summary>
    Keyword,

    /// <summary>A string that is no code.</summary>
    String,

    /// <summary>A string that is compared with a coded element, and a name that a directive chooses.</summary>
    Code,

    /// <summary>A number, date or time.</summary>
    Number,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>The name of a directive.</summary>
    Directive,
}
