using System.Globalization;
using System.Text.RegularExpressions;

namespace FhirPathAspire.Architecture.Tests;

/// <summary>
/// The ids of log events are unique, and <c>docs/observability.md</c> lists them all. Nobody writes the table by hand:
/// UPDATE_EXPECT=1 does.
/// </summary>
public sealed partial class EventTableTests
{
    private const string Head = "| event | level | message |\n|---|---|---|\n";

    [Fact]
    public void Every_event_of_the_log_has_an_id_of_its_own()
    {
        Rule.IsKept(Events().GroupBy(static line => line.Id).Where(static group => group.Count() > 1)
            .Select(static group => $"{group.Key}: {string.Join(" and ", group.Select(static line => line.Message))}"));
    }

    [Fact]
    public void Every_declaration_of_an_event_is_understood()
    {
        var declared = Source.ProductFiles().Sum(static file => Marker().Count(File.ReadAllText(file)));

        Assert.Equal(declared, Events().Count);
    }

    [Fact]
    public void The_docs_list_every_event()
    {
        var page = Path.Combine(Repository.Root, "docs", "observability.md");
        var text = File.ReadAllText(page).ReplaceLineEndings("\n");
        var start = text.IndexOf(Head, StringComparison.Ordinal);
        var before = start < 0 ? text : text[..start];
        var expected = before + Head + string.Concat(Events().OrderBy(static line => line.Id).Select(static line =>
            string.Create(CultureInfo.InvariantCulture, $"| {line.Id} | {line.Level} | {line.Message} |\n")));
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECT") == "1")
        {
            File.WriteAllText(page, expected);
            text = expected;
        }

        Assert.True(expected == text, "docs/observability.md lists other events; UPDATE_EXPECT=1 writes the table anew.");
    }

    private static List<(int Id, string Level, string Message)> Events() =>
    [
        .. from file in Source.ProductFiles()
           from declaration in Declaration().Matches(File.ReadAllText(file))
           let message = string.Concat(Literal().Matches(declaration.Groups[3].Value).Select(static part => part.Groups[1].Value))
           select (
               int.Parse(declaration.Groups[1].Value, CultureInfo.InvariantCulture),
               declaration.Groups[2].Value.ToLowerInvariant(),
               message.Replace("\\n", " ", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)),
    ];

    [GeneratedRegex(@"\[LoggerMessage\(")]
    private static partial Regex Marker();

    [GeneratedRegex(
        @"\[LoggerMessage\(\s*(?:EventId = )?(\d+),\s*(?:Level = )?LogLevel\.(\w+),\s*(?:Message = )?((?:""[^""]*""[\s+]*)+)\)\]")]
    private static partial Regex Declaration();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Literal();
}
