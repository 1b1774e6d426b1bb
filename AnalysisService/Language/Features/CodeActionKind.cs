namespace FhirPath.Language.Features;

/// <summary>What an action is for.</summary>
public enum CodeActionKind
{
    /// <summary>Repairs a finding.</summary>
    QuickFix,

    /// <summary>Gives a name to a part of an expression.</summary>
    Extract,

    /// <summary>Puts a part in place of its name.</summary>
    Inline,

    /// <summary>Says the same in another way.</summary>
    Rewrite,

    /// <summary>Repairs what can be repaired without a choice, in the whole document.</summary>
    FixAll,

    /// <summary>Puts directives in order.</summary>
    OrganizeDirectives,

    /// <summary>Removes variables that nobody reads.</summary>
    RemoveUnusedVariables,

    /// <summary>Lays out the document.</summary>
    Format,
}
