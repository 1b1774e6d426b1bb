using System.Diagnostics;
using FhirPathAspire.TestKit.Timing;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Integration.Tests.Native;

/// <summary>The native programs do what the others do.</summary>
[Collection(NativePrograms.Name)]
public sealed class NativeServerTests(NativePrograms programs)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SuiteLimit = TimeSpan.FromMinutes(5);

    private static CancellationToken Bounded()
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        return limit.Token;
    }

    [Fact]
    public async Task The_native_server_edits_over_standard_input_and_output()
    {
        await using var server = StdioServer.Start(programs.Gateway.Program, "--stdio");

        await NativeSession.RunAsync(server.Client, Bounded());

        Assert.Equal(0, await server.LeaveAsync(Bounded()));
    }

    [Fact]
    public async Task The_native_gateway_asks_a_native_analysis_service()
    {
        await using var analysis = await NativeService.StartAsync(programs.Analysis.Program, [], Bounded());
        await using var gateway = await NativeService.StartAsync(
            programs.Gateway.Program,
            [new("services__analysis__grpc__0", $"http://127.0.0.1:{analysis.GrpcPort}"), new("Analysis__Mode", "Replicas")],
            Bounded());
        await using var connection = await StreamLspConnection.ConnectAsync("127.0.0.1", gateway.LspPort, Bounded());

        await NativeSession.RunAsync(new RawLspClient(connection), Bounded());
    }

    [Fact]
    public async Task The_native_server_passes_the_wire_tests_of_the_gateway()
    {
        var server = programs.Gateway.Program;
        var build = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name;
        var suite = Path.Combine(Repository.Root, "artifacts", "bin", "LspGateway.Tests", build, "LspGateway.Tests");
        Assert.True(File.Exists(suite), $"Build the solution: {suite} is missing.");
        var start = new ProcessStartInfo(suite, ["-class", "FhirPathAspire.LspGateway.Tests.Suites.Stdio*"]);
        start.Environment["FHIRPATH_STDIO_SERVER"] = server;

        var run = await ProgramRun.ToEndAsync(start, SuiteLimit, TestContext.Current.CancellationToken);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.True(NativePrograms.TestsIn(run) > 0, $"No test was executed:\n{run.Output}");
    }

    [Fact]
    public async Task The_native_program_checks_lines_of_json()
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"echo '{Line}' | '{programs.Gateway.Program}' check --jsonl"]);

        var run = await ProgramRun.ToEndAsync(start, Limit, TestContext.Current.CancellationToken);

        Assert.Contains("\"id\":\"a\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("FP2001", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    private const string Line = """{"id":"a","expression":"Patient.nam.given","context":"Patient","fhir":"R4"}""";
}
