namespace FhirPath.Language.Features;

/// <summary>What else is known of a word that editors colour.</summary>
[Flags]
public enum SemanticTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A specification defines it: not the text, and not the settings.</summary>
    Defined = 1,

    /// <summary>Kept for older expressions only.</summary>
    Deprecated = 2,

    /// <summary>Its value can't change.</summary>
    ReadOnly = 4,

    /// <summary>The name comes into being here.</summary>
    Declaration = 8,
}
