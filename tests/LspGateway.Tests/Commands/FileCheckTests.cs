using System.Diagnostics;

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
    public async Task Findings_can_be_one_JSON_document()
    {
        var (output, _, _) = await RunAsync(
            "check", "--format", "json", "--context", "Patient", Write("typo.fhirpath", "name.gven"));

        using var document = System.Text.Json.JsonDocument.Parse(output);
        Assert.Equal(6, document.RootElement[0].GetProperty("column").GetInt32());
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--jsonl", "a.fhirpath")]
    [InlineData("check", "--format", "xml", "a.fhirpath")]
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
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(string Output, string Errors, int ExitCode)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "LspGateway.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (await output, await errors, process.ExitCode);
    }
}
