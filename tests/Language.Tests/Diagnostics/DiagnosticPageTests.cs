using System.Text;
using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Tests.Diagnostics;

/// <summary>
/// The pages of <c>docs/diagnostics</c>: one a code, and an index. A page is
/// <code>
/// # FP2001 unknown-element
///
/// One sentence that says what it finds: lists, tools and the index show it.
///
/// Why it matters, and what to know before repairing it.
///
/// ## Wrong
/// (fenced blocks, each a document that yields the code)
///
/// ## Right
/// (as many: the same documents, repaired)
///
/// ## Change its severity
/// (written by this test)
/// </code>
/// With UPDATE_EXPECT=1 the last section and the index are rewritten; the rest is for people to write.
/// </summary>
public sealed class DiagnosticPageTests
{
    private const string Folder = "docs/diagnostics";

    /// <summary>What no short document shows.</summary>
    private static readonly string[] WithoutExample = ["FP1013", "FP4004"];

    /// <summary>The files of the pages.</summary>
    private static readonly AnalysisOptions Options = AnalysisOptions.Default with
    {
        Examples =
        [
            new("patient.json", ExampleState.Resource, "Patient"), new("patint.json", ExampleState.NotFound, ""),
            new("notes.json", ExampleState.NotJson, ""), new("../secrets.json", ExampleState.Outside, ""),
        ],
    };

    public static TheoryData<string> Codes => [.. DiagnosticTable.Rows.Select(row => row.Code)];

    public static TheoryData<string> CodesWithExample =>
        [.. DiagnosticTable.Rows.Select(row => row.Code).Except(WithoutExample)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_code_has_a_page(string code)
    {
        var row = RowOf(code);
        var paragraphs = PageOf(row).Split("\n\n");

        Assert.Equal($"# {row.Code} {row.Name}", paragraphs[0]);
        Assert.EndsWith(".", paragraphs[1], StringComparison.Ordinal);
        Assert.DoesNotContain("\n", paragraphs[1], StringComparison.Ordinal);
        Assert.False(paragraphs[2].StartsWith('#'), "The page does not say why it matters.");
        Assert.All(PageOf(row).Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    [Theory]
    [MemberData(nameof(CodesWithExample))]
    public void What_a_page_calls_wrong_yields_its_code_and_the_repair_does_not(string code)
    {
        var wrong = BlocksOf(code, "## Wrong");
        var right = BlocksOf(code, "## Right");

        Assert.NotEmpty(wrong);
        Assert.Equal(wrong.Count, right.Count);
        Assert.All(wrong, text => Assert.Contains(code, CodesOf(text, code)));
        Assert.All(right, text => Assert.Empty(CodesOf(text, code)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_ends_with_how_to_turn_it_off(string code)
    {
        var row = RowOf(code);
        var expected = SettingsOf(row);
        var page = PageOf(row);
        var start = page.IndexOf("\n## Change its severity\n", StringComparison.Ordinal);
        if (UpdatesExpectations)
        {
            page = (start < 0 ? page : page[..start]) + expected;
            File.WriteAllText(PathOf($"{code}.md"), page);
        }

        Assert.EndsWith(expected, page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_lists_every_code()
    {
        var expected = Index();
        if (UpdatesExpectations)
        {
            File.WriteAllText(PathOf("README.md"), expected);
        }

        Assert.Equal(expected, File.ReadAllText(PathOf("README.md")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void There_is_no_page_of_another_code() =>
        Assert.Equal(
            DiagnosticTable.Rows.Select(row => $"{row.Code}.md"),
            Directory.GetFiles(PathOf(""), "FP*").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static bool UpdatesExpectations => Environment.GetEnvironmentVariable("UPDATE_EXPECT") == "1";

    private static DiagnosticDescriptor RowOf(string code) =>
        DiagnosticTable.Find(code) ?? throw new InvalidOperationException($"No row {code}.");

    private static string PathOf(string name) => Path.Combine(Repository.Root, Folder, name);

    private static string PageOf(DiagnosticDescriptor row)
    {
        Assert.True(
            File.Exists(PathOf($"{row.Code}.md")),
            $"{Folder}/{row.Code}.md is missing: {nameof(DiagnosticPageTests)} tells what it has to look like.");
        return File.ReadAllText(PathOf($"{row.Code}.md")).ReplaceLineEndings("\n");
    }

    // The fenced blocks between a heading and the next one.
    private static List<string> BlocksOf(string code, string heading)
    {
        var blocks = new List<string>();
        StringBuilder? block = null;
        var isInside = false;
        foreach (var line in PageOf(RowOf(code)).Split('\n'))
        {
            if (block is not null && line == "```")
            {
                blocks.Add(block.ToString());
                block = null;
            }
            else if (block is not null)
            {
                block.Append(line).Append('\n');
            }
            else if (isInside && line == "```fhirpath")
            {
                block = new StringBuilder();
            }
            else if (line.StartsWith('#'))
            {
                isInside = line == heading;
            }
        }

        return blocks;
    }

    // Of the right text errors of other codes too: an example that is wrong in another way shows nothing.
    private static IEnumerable<string> CodesOf(string text, string code)
    {
        var options = Options with { Rules = RuleSet.Of([new RuleSetting(code, RuleLevel.On)]) };
        return Snapshot.Create(text, options).Diagnostics
            .Where(diagnostic => diagnostic.Code == code || diagnostic.Severity == Severity.Error)
            .Select(diagnostic => diagnostic.Code);
    }

    private static string SettingsOf(DiagnosticDescriptor row)
    {
        var level = row.IsOnByDefault ? "off" : "on";
        var text = new StringBuilder("\n## Change its severity\n\n");
        text.Append(row switch
        {
            { IsOnByDefault: false } => $"It is off unless you turn it on; then it is {Article(row.Severity)}.",
            _ => $"It is {Article(row.Severity)} unless you change that.",
        });
        text.Append(row.Code.StartsWith("FP1", StringComparison.Ordinal)
            ? " Turning a syntax error off does not make the expression valid, and what\nfollows the error is read as well as can be: better repair it.\n"
            : "\n");
        text.Append($$"""

            - in a document, from a line on: `// @rule {{row.Name}} {{level}}`
            - in the settings of an editor or in `.fhirpath-lsp.json`:
              `{ "diagnostics": { "rules": { "{{row.Name}}": "{{level}}" } } }`
            - for `check`: `--rule {{row.Name}}={{level}}`

            Besides `{{level}}` there are `{{(row.IsOnByDefault ? "on" : "off")}}`, `error`, `warning`, `information` and `hint`.

            """);
        return text.ToString();
    }

    private static string Article(Severity severity) => severity switch
    {
        Severity.Error => "an error",
        Severity.Information => "an information",
        _ => $"a {severity.ToString().ToLowerInvariant()}",
    };

    private static string Index()
    {
        var text = new StringBuilder("""
            # Diagnostics

            Everything the server reports, by code. Each can be turned off or given another severity; its page tells how. This
            table is written by a test from the code: `UPDATE_EXPECT=1` rewrites it.

            | code | name | severity | what it finds |
            |---|---|---|---|

            """);
        foreach (var row in DiagnosticTable.Rows)
        {
            var severity = row.IsOnByDefault
                ? row.Severity.ToString().ToLowerInvariant()
                : $"off ({row.Severity.ToString().ToLowerInvariant()})";
            var summary = PageOf(row).Split("\n\n")[1];
            text.Append($"| [{row.Code}]({row.Code}.md) | {row.Name} | {severity} | {summary} |\n");
        }

        return text.ToString();
    }
}
