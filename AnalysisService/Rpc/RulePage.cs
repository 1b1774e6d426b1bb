using FhirPath.Language.Diagnostics;

namespace FhirPathAspire.AnalysisService.Rpc;

/// <summary>
/// The documentation of one kind of finding: the page of <c>docs/diagnostics</c>, which is embedded in this assembly.
/// </summary>
/// <param name="Summary">One sentence: the page's first paragraph.</param>
/// <param name="Markdown">The whole page.</param>
internal sealed record RulePage(string Summary, string Markdown)
{
    /// <summary>The page of a rule; its name alone where there is none, which a test forbids.</summary>
    public static RulePage Of(DiagnosticDescriptor row)
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream($"diagnostics/{row.Code}.md");
        if (stream is null)
        {
            return new RulePage($"{row.Name}.", $"# {row.Code} {row.Name}\n");
        }

        using var reader = new StreamReader(stream);
        var markdown = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new RulePage(SummaryOf(markdown), markdown);
    }

    // # FP2001 unknown-element
    //
    // The summary, which may go over
    // several lines.
    private static string SummaryOf(string markdown) => markdown.Split("\n\n") is [_, var first, ..]
        ? first.ReplaceLineEndings(" ").Trim()
        : "";
}
