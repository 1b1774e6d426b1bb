using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using FhirPathAspire.TestKit;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Peers;

/// <summary>fhirpath.js in a process of its own, asked over standard input by lines of JSON.</summary>
internal sealed class NodeContender : IContender
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private NodeContender(Process process, string version)
    {
        _process = process;
        Name = $"fhirpath.js {version}";
    }

    public string Name { get; }

    private static string Folder => Path.Combine(Repository.Root, "tests", "Benchmarks", "Peers", "Node");

    /// <summary>
    /// Starts it, installed first where it is not yet; null, after a line that says why, where it can't be had.
    /// </summary>
    public static async Task<NodeContender?> StartAsync(CancellationToken cancellationToken)
    {
        if (InstalledProgram.Find("node") is not { } node || InstalledProgram.Find("npm") is not { } npm)
        {
            await Console.Error.WriteLineAsync("fhirpath.js is left out: there is no node and npm on this machine.");
            return null;
        }

        if (!await IsInstalledAsync(npm, cancellationToken))
        {
            return null;
        }

        var start = new ProcessStartInfo(node, [Path.Combine(Folder, "parse.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{node} did not start.");
        var hello = await ReadAsync(process, cancellationToken);
        return new NodeContender(process, hello["version"]?.GetValue<string>() ?? "");
    }

    public async Task<ImmutableArray<int>> FailuresAsync(
        ImmutableArray<SampleExpression> expressions, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(expressions, TimeSpan.Zero, cancellationToken);
        return [.. (answer["failures"] ?? throw Unexpected(answer)).AsArray().GetValues<int>()];
    }

    public async Task<double> RateAsync(
        ImmutableArray<SampleExpression> expressions, TimeSpan window, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(expressions, window, cancellationToken);
        return answer["parses"] is { } parses && answer["microseconds"] is { } microseconds
            ? parses.GetValue<double>() * 1e6 / microseconds.GetValue<double>()
            : throw Unexpected(answer);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // A change of the pinned version installs again.
    private static async Task<bool> IsInstalledAsync(string npm, CancellationToken cancellationToken)
    {
        var pinned = await ReadFileAsync("package.json", cancellationToken);
        var installed = await ReadFileAsync("node_modules/fhirpath/package.json", cancellationToken);
        if (installed?["version"]?.GetValue<string>() == pinned?["dependencies"]?["fhirpath"]?.GetValue<string>())
        {
            return true;
        }

        await Console.Error.WriteLineAsync("Installing fhirpath.js for the comparison, once (npm ci).");
        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"];
        var start = new ProcessStartInfo(npm, arguments) { WorkingDirectory = Folder };
        var run = await ProgramRun.ToEndAsync(start, InstallLimit, cancellationToken);
        if (run.ExitCode != 0)
        {
            await Console.Error.WriteLineAsync($"fhirpath.js is left out: npm could not install it.\n{run.Output}");
        }

        return run.ExitCode == 0;
    }

    private static async Task<JsonNode?> ReadFileAsync(string name, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Folder, name);
        return File.Exists(path) ? JsonNode.Parse(await File.ReadAllTextAsync(path, cancellationToken)) : null;
    }

    private async Task<JsonNode> AskAsync(
        ImmutableArray<SampleExpression> expressions, TimeSpan window, CancellationToken cancellationToken)
    {
        var question = new JsonObject
        {
            ["expressions"] = new JsonArray([.. expressions.Select(static one => JsonValue.Create(one.Text))]),
            ["milliseconds"] = window.TotalMilliseconds,
        };
        await _process.StandardInput.WriteLineAsync(question.ToJsonString().AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        return await ReadAsync(_process, cancellationToken);
    }

    private static async Task<JsonNode> ReadAsync(Process process, CancellationToken cancellationToken) =>
        await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line && JsonNode.Parse(line) is { } answer
            ? answer
            : throw new InvalidOperationException("fhirpath.js ended; see above.");

    private static InvalidOperationException Unexpected(JsonNode answer) =>
        new($"fhirpath.js gave an unexpected answer: {answer.ToJsonString()}");
}
