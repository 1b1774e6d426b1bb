namespace FhirPathAspire.AnalysisService.Rpc;

/// <summary>
/// The documentation of one kind of finding: the page of <c>docs/diagnostics</c>, which is embedded in this assembly.
/// </summary>
/// <param name="Summary">One sentence: the page's first paragraph.</param>
/// <param name="Markdown">The whole page.</param>
internal sealed record RulePage(string Summary, string Markdown)
{
    /// <summary>The page of a code; empty where there is none, which a test forbids.</summary>
    public static RulePage Of(string code)
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream($"diagnostics/{code}.md");
        if (stream is null)
        {
            return new RulePage("", "");
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
