namespace FhirPath.Language.Analysis;

/// <summary>Checks one expression by itself: what a batch checker asks.</summary>
public static class ExpressionCheck
{
    /// <summary>
    /// Checks the whole text as one expression, line ends and all. Never fails; an unknown release or context is a
    /// diagnostic at offset 0.
    /// </summary>
    /// <param name="expression">The text that the spans of the result count in.</param>
    /// <param name="options">How to read it.</param>
    public static ExpressionCheckResult Check(string expression, AnalysisOptions options)
    {
        var environment = AnalysisEnvironment.Of(options);
        var analysis = new ExpressionAnalysis(expression, 0, environment.Binding);
        return new ExpressionCheckResult([.. environment.Problems, .. analysis.Diagnostics], analysis.ResultType);
    }
}
