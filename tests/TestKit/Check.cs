using FhirPath.Language.Analysis;
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
}
