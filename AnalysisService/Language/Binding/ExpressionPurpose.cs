namespace FhirPath.Language.Binding;

/// <summary>What an expression is for: what it has to yield, and which functions there are.</summary>
public enum ExpressionPurpose
{
    /// <summary>Not known.</summary>
    Any,

    /// <summary>An invariant of a StructureDefinition: true passes, all else fails.</summary>
    Invariant,

    /// <summary>The expression of a SearchParameter.</summary>
    SearchParameter,

    /// <summary>An expression of a questionnaire (Structured Data Capture).</summary>
    Questionnaire,

    /// <summary>A path of a view definition (SQL on FHIR).</summary>
    ViewDefinition,
}
