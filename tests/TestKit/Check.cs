using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using Xunit;

namespace FhirPathAspire.TestKit;

/// <summary>One comparison a feature: the expectation is the rendering of what is found.</summary>
public static class Check
{
    /// <summary>
    /// Analyses a document and compares it, with its findings drawn under its lines, with the fixture. A failure prints
    /// the whole fixture as it would have to be, ready to paste.
    /// </summary>
    public static void Diagnostics(string fixture) => Diagnostics(fixture, AnalysisOptions.Default);

    /// <summary>As the other, with options.</summary>
    public static void Diagnostics(string fixture, AnalysisOptions options)
    {
        var text = AnnotatedText.Strip(fixture);
        var actual = AnnotatedText.Render(text, Snapshot.Create(text, options).Diagnostics);
        var expected = fixture.ReplaceLineEndings("\n");
        Assert.True(expected == actual, $"The diagnostics differ. Actual:\n\n{actual}\n\nExpected:\n\n{expected}");
    }

    /// <summary>
    /// Applies each fix of each finding by itself, and compares what becomes of the text (without its directives) with
    /// the given texts, in the order of the findings and their fixes.
    /// </summary>
    public static void Fixes(string text, params string[] expected)
    {
        text = text.ReplaceLineEndings("\n");
        var actual = Snapshot.Create(text, AnalysisOptions.Default).Diagnostics
            .SelectMany(diagnostic => diagnostic.Fixes)
            .Select(fix => WithoutDirectives(Apply(text, fix)));
        Assert.Equal(expected, actual);
    }

    private static string Apply(string text, DiagnosticFix fix)
    {
        foreach (var edit in fix.Edits.OrderByDescending(edit => edit.Span.Start))
        {
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        }

        return text;
    }

    private static string WithoutDirectives(string text) => string.Join(
        '\n', text.Split('\n').Where(line => !line.StartsWith("// @", StringComparison.Ordinal)));
}
