using System.Text;
using System.Text.Json;
using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.InProcess;
using FhirPathAspire.LspGateway.Commands.Check;

namespace FhirPathAspire.LspGateway.Tests.Commands;

/// <summary><c>check --jsonl</c>: a line in, a line out.</summary>
public sealed class JsonLinesCheckTests
{
    [Fact]
    public async Task A_finding_has_code_severity_message_and_place()
    {
        var (lines, _) = await CheckAsync("""{"id":1,"expression":"name.gven","context":"Patient"}""");

        var finding = Assert.Single(lines).GetProperty("diagnostics")[0];
        Assert.Equal("FP2001", finding.GetProperty("code").GetString());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Contains("given", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(5, finding.GetProperty("start").GetInt32());
        Assert.Equal(4, finding.GetProperty("length").GetInt32());
    }

    [Fact]
    public async Task A_clean_line_has_no_diagnostics_and_a_type()
    {
        var (lines, exitCode) = await CheckAsync("""{"id":"a","expression":"name.given","context":"Patient"}""");

        Assert.Equal(
            """{"id":"a","diagnostics":[],"type":{"name":"string","collection":true}}""",
            Assert.Single(lines).GetRawText());
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [InlineData("{bad", "null")]
    [InlineData("[]", "null")]
    [InlineData("null", "null")]
    [InlineData("""{"id":7}""", "7")]
    [InlineData("""{"id":"x","expression":5}""", "\"x\"")]
    [InlineData("""{"id":{"a":1},"expression":null}""", """{"a":1}""")]
    [InlineData("""{"expression":"'\ud800'","id":8}""", "8")]
    public async Task A_bad_line_is_answered_with_an_error_and_the_run_goes_on(string bad, string id)
    {
        var (lines, exitCode) = await CheckAsync(bad, """{"id":2,"expression":"1"}""");

        Assert.Equal(2, lines.Count);
        Assert.Equal(id, lines[0].GetProperty("id").GetRawText());
        Assert.NotEmpty(lines[0].GetProperty("error").GetString() ?? string.Empty);
        Assert.Equal(2, lines[1].GetProperty("id").GetInt32());
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task Answers_come_in_the_order_of_the_lines()
    {
        var input = Enumerable.Range(0, 2_000)
            .Select(static n => $$"""{"id":{{n}},"expression":"{{new string('(', n % 50)}}1"}""");

        var (lines, _) = await CheckAsync([.. input]);

        Assert.Equal(Enumerable.Range(0, 2_000), lines.Select(static line => line.GetProperty("id").GetInt32()));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n\n")]
    public async Task Line_ends_of_any_kind_and_blank_lines_are_passed_over(string lineEnd)
    {
        var (lines, _) = await CheckTextAsync(
            string.Join(lineEnd, """{"id":1,"expression":"1"}""", """{"id":2,"expression":"2"}"""));

        Assert.Equal(2, lines.Count);
    }

    [Fact]
    public async Task A_line_may_declare_variables_and_set_rules()
    {
        var (lines, exitCode) = await CheckAsync(
            """{"id":1,"expression":"%p.nam","variables":{"p":"Patient"}}""",
            """{"id":2,"expression":"%p.nam","rules":{"undeclared-variable":"off"}}""",
            """{"id":3,"expression":"%p.nam","rules":{"FP3001":"of"}}""");

        Assert.Equal("FP2001", lines[0].GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal("""{"id":2,"diagnostics":[]}""", lines[1].GetRawText());
        Assert.Contains("\"of\"", lines[2].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task A_line_may_say_what_it_is_for()
    {
        var (lines, _) = await CheckAsync(
            """{"id":1,"expression":"active","context":"Patient","purpose":"invariant"}""",
            """{"id":2,"expression":"active","context":"Patient","purpose":"any"}""",
            """{"id":3,"expression":"active","context":"Patient","purpose":"invarient"}""");

        Assert.Equal("FP3012", lines[0].GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal(0, lines[1].GetProperty("diagnostics").GetArrayLength());
        Assert.Contains("\"invarient\"", lines[2].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("hint", 1)]
    public async Task The_exit_code_counts_what_is_grave_enough(string failOn, int expected)
    {
        var (lines, exitCode) = await CheckTextAsync(
            """{"id":1,"expression":"%p"}""", new CheckSettings { FailOn = SeverityNames.Find(failOn) ?? Severity.Unspecified });

        Assert.Equal(1, Assert.Single(lines).GetProperty("diagnostics").GetArrayLength());
        Assert.Equal(expected, exitCode);
    }

    [Fact]
    public async Task A_release_nobody_knows_is_told_for_its_line()
    {
        var (lines, _) = await CheckAsync("""{"id":1,"expression":"1","fhir":"R99"}""");

        Assert.Contains("R99", Assert.Single(lines).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Published_R4_expressions_have_no_syntax_error_and_no_error_but_in_published_defects()
    {
        var rows = await File.ReadAllLinesAsync(
            SharedFolder.FileOrSkip("corpora", "spec-expressions-r4.jsonl"), TestContext.Current.CancellationToken);

        var (lines, _) = await CheckAsync(rows);

        Assert.Equal(rows.Length, lines.Count);
        Assert.All(lines.Zip(rows), static pair =>
        {
            Assert.DoesNotContain("\"FP1", pair.First.GetRawText(), StringComparison.Ordinal);
            Assert.True(
                pair.Second.Contains("publishedDefect", StringComparison.Ordinal)
                    || !pair.First.GetRawText().Contains("\"severity\":\"error\"", StringComparison.Ordinal),
                pair.First.GetRawText());
        });
    }

    private static Task<(IReadOnlyList<JsonElement> Lines, int ExitCode)> CheckAsync(params string[] lines) =>
        CheckTextAsync(string.Join('\n', lines));

    private static async Task<(IReadOnlyList<JsonElement> Lines, int ExitCode)> CheckTextAsync(
        string text, CheckSettings? settings = null)
    {
        var check = new JsonLinesCheck(
            new Analysis.AnalysisClient(InProcessAnalysis.CreateCallInvoker()),
            settings ?? new CheckSettings());
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var output = new MemoryStream();
        var exitCode = await check.RunAsync(input, output, TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(output.ToArray())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonElement.Parse(line));
        return ([.. lines], exitCode);
    }
}
