namespace FhirPath.Language.Diagnostics;

/// <summary>How an editor may draw what a finding is about.</summary>
public enum DiagnosticTag
{
    /// <summary>As any other text.</summary>
    None,

    /// <summary>Faded out: it can go, and nothing changes.</summary>
    Unnecessary,

    /// <summary>Struck through: there is something newer.</summary>
    Deprecated,
}
