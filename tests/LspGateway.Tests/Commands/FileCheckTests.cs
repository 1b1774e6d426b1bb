namespace FhirPathAspire.LspGateway.Tests.Commands;

/// <summary><c>check FILE…</c> as a program: what it prints, and its exit code.</summary>
public sealed class FileCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fhirpath-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_clean_file_prints_nothing_and_exits_with_0()
    {
        var (output, _, exitCode) = await RunAsync("check", Write("clean.fhirpath", "// @resource Patient\nname.given"));

        Assert.Empty(output);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task A_finding_is_a_line_with_file_line_and_column_and_exits_with_1()
    {
        var file = Write("typo.fhirpath", "// @resource Patient\nname.gven");

        var (output, _, exitCode) = await RunAsync("check", file);

        Assert.StartsWith($"{file}:2:6: error FP2001: ", output, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task An_example_beside_the_file_gives_the_type()
    {
        Write("patient.json", """{"resourceType":"Patient"}""");
        var file = Write("a.fhirpath", "// @input patient.json\nstatus\n// @input gone.json");

        var (output, _, exitCode) = await RunAsync("check", file);

        Assert.Contains($"{file}:2:1: error FP2001: 'status' is no element of Patient.", output, StringComparison.Ordinal);
        Assert.Contains($"{file}:3:11: warning FP4012: ", output, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task Findings_can_be_one_JSON_document()
    {
        var (output, _, _) = await RunAsync(
            "check", "--format", "json", "--context", "Patient", Write("typo.fhirpath", "name.gven"));

        using var document = System.Text.Json.JsonDocument.Parse(output);
        var finding = document.RootElement[0];
        Assert.Equal((1, 6), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Equal((1, 10), (finding.GetProperty("endLine").GetInt32(), finding.GetProperty("endColumn").GetInt32()));
        Assert.Equal((5, 4), (finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32()));
        Assert.Equal("FP2001", finding.GetProperty("code").GetString());
        Assert.Equal("unknown-element", finding.GetProperty("rule").GetString());
    }

    [Fact]
    public async Task A_line_ends_with_the_rule_and_the_whole_place()
    {
        var (output, _, _) = await RunAsync("check", Write("typo.fhirpath", "// @resource Patient\r\nname.gven"));

        Assert.EndsWith("[unknown-element 2:6-2:10]\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_found_by_folder_and_by_pattern_in_order_and_once()
    {
        foreach (var name in (string[])["b/2.fhirpath", "b/10.fhirpath", "a/c/1.fhirpath", "a/d.txt", ".hidden/e.fhirpath"])
        {
            Write(name, "'open");
        }

        var byFolder = await RunAsync("check", _folder);
        var byPattern = await RunAsync(
            "check", Path.Combine(_folder, "b", "2.fhirpath"), Path.Combine(_folder, "**", "*.fhirpath"), _folder);
        var byName = await RunAsync("check", Path.Combine(_folder, "a", "*.t*t"));

        Assert.Equal(["a/c/1.fhirpath", "b/10.fhirpath", "b/2.fhirpath"], Files(byFolder.Output));
        Assert.Equal(["b/2.fhirpath", ".hidden/e.fhirpath", "a/c/1.fhirpath", "b/10.fhirpath"], Files(byPattern.Output));
        Assert.Equal(["a/d.txt"], Files(byName.Output));
    }

    [Theory]
    [InlineData("*.none")]
    [InlineData("empty")]
    public async Task A_folder_or_pattern_without_files_is_told_and_exits_with_2(string name)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));

        var (output, errors, exitCode) = await RunAsync("check", Path.Combine(_folder, name));

        Assert.Empty(output);
        Assert.Contains(name, Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public async Task A_text_may_come_from_standard_input()
    {
        var (output, _, exitCode) = await GatewayRun.WithInputAsync("1 +", "check", "-");

        Assert.StartsWith("stdin:1:3: error FP1005: ", output, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task Rules_are_set_on_the_command_line()
    {
        var file = Write("typo.fhirpath", "// @resource Patient\nname.gven | %p");

        var (output, _, exitCode) = await RunAsync(
            "check", file, "--rule", "FP2001=warning", "--rule", "undeclared-variable=off", "--fail-on", "error");

        Assert.Contains(": warning FP2001: ", Assert.Single(output.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1, "--show", "hint")]
    [InlineData(1, 1, "--fail-on", "hint")]
    [InlineData(1, 0, "--show", "hint", "--fail-on", "error")]
    public async Task Hints_are_told_and_counted_where_they_are_asked_for(
        int findings, int expectedExitCode, params string[] options)
    {
        var file = Write("hint.fhirpath", "// @resource Patient\nname.where(use = 'old').exists()");

        var (output, _, exitCode) = await RunAsync(["check", file, .. options]);

        Assert.Equal(findings, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(expectedExitCode, exitCode);
    }

    [Fact]
    public async Task A_rule_that_does_not_exist_is_wrong_use()
    {
        var (output, errors, exitCode) = await RunAsync(
            "check", Write("a.fhirpath", "true"), "--rule", "all=off", "--rule", "unknown-elment=off");

        Assert.Empty(output);
        Assert.Contains("'unknown-element'", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public async Task The_nearest_settings_file_above_a_file_holds()
    {
        Write(".fhirpath-lsp.json", """{"context":"Patient","diagnostics":{"rules":{"FP3001":"off"}}}""");
        Write("b/.fhirpath-lsp.json", """
            {
              // Comments and trailing commas are fine.
              "fhirpath": { "context": "Observation", "diagnostics": { "rules": { "FP2001": { "severity": "hint" } } }, },
            }
            """);
        Write("a/1.fhirpath", "birthDate | status | %p");
        Write("b/2.fhirpath", "birthDate | status | %p");

        var (output, errors, _) = await RunAsync("check", _folder, "--rule", "FP3001=information", "--show", "hint");

        Assert.Empty(errors);
        Assert.Equal(
            [
                "a/1.fhirpath:1:13: error FP2001", "a/1.fhirpath:1:22: information FP3001",
                "b/2.fhirpath:1:1: hint FP2001", "b/2.fhirpath:1:22: information FP3001",
            ],
            output.Trim().Split('\n').Select(line => string.Join(':', Relative(line).Split(':')[..4])));
    }

    [Fact]
    public async Task Settings_and_the_command_line_say_what_expressions_are_for()
    {
        Write(".fhirpath-lsp.json", """{"context":"Patient","purpose":"invariant"}""");
        var file = Write("a.fhirpath", "active");

        var (asInvariant, _, _) = await RunAsync("check", file);
        var (asAny, _, _) = await RunAsync("check", file, "--purpose", "any");

        Assert.Contains("FP3012", asInvariant, StringComparison.Ordinal);
        Assert.Empty(asAny);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"diagnostics":{"rules":{"FP9999":"off"}}}""")]
    public async Task A_settings_file_that_can_not_be_used_is_told_and_exits_with_2(string settings)
    {
        Write(".fhirpath-lsp.json", settings);
        Write("a.fhirpath", "'open");
        Write("b.fhirpath", "'open");

        var (output, errors, exitCode) = await RunAsync("check", _folder);

        Assert.Empty(output);
        Assert.Contains(".fhirpath-lsp.json", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public async Task What_a_settings_file_says_in_vain_is_told_once()
    {
        Write(".fhirpath-lsp.json", """{"diagnostics":{"codeQuality":{"flagMagicValues":true}}}""");
        Write("a.fhirpath", "true");
        Write("b.fhirpath", "true");

        var (output, errors, exitCode) = await RunAsync("check", _folder);

        Assert.Empty(output);
        Assert.Contains(
            "diagnostics.codeQuality.flagMagicValues", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task The_rules_are_listed()
    {
        var (output, _, exitCode) = await RunAsync("check", "--list-rules");
        var (json, _, _) = await RunAsync("check", "--list-rules", "--format", "json");

        Assert.Matches(@"(?m)^FP2001  unknown-element +error +\w", output);
        Assert.Equal(0, exitCode);
        using var document = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal(output.Trim().Split('\n').Length, document.RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--jsonl", "a.fhirpath")]
    [InlineData("check", "--format", "xml", "a.fhirpath")]
    [InlineData("check", "--rule", "FP2001", "a.fhirpath")]
    [InlineData("check", "--rule", "FP2001=of", "a.fhirpath")]
    [InlineData("check", "--fail-on", "never", "a.fhirpath")]
    [InlineData("check", "--show", "never", "a.fhirpath")]
    [InlineData("check", "--purpose", "never", "a.fhirpath")]
    [InlineData("check", "--list-rules", "a.fhirpath")]
    [InlineData("--no-such-option")]
    public async Task Wrong_use_is_a_line_that_says_what_and_exits_with_2(params string[] args)
    {
        var (output, errors, exitCode) = await RunAsync(args);

        Assert.Empty(output);
        Assert.Contains("--help", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public async Task A_file_that_can_not_be_read_is_named_and_the_others_are_checked()
    {
        var (output, errors, exitCode) = await RunAsync(
            "check", Path.Combine(_folder, "absent.fhirpath"), Write("typo.fhirpath", "'open"));

        Assert.Contains("typo.fhirpath", output, StringComparison.Ordinal);
        Assert.Contains("absent.fhirpath", errors, StringComparison.Ordinal);
        Assert.Equal(2, exitCode);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder);
        File.WriteAllText(path, text);
        return path;
    }

    private IEnumerable<string> Files(string output) =>
        output.Trim().Split('\n').Select(line => Relative(line).Split(':')[0]);

    private string Relative(string line) => line[(_folder.Length + 1)..].Replace('\\', '/');

    private static Task<(string Output, string Errors, int ExitCode)> RunAsync(params string[] args) =>
        GatewayRun.WithInputAsync(null, args);
}
