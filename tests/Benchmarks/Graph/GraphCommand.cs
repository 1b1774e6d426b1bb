using System.CommandLine;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Timing;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Graph;

/// <summary><c>graph</c>: what an editor feels, through gateway and gRPC and beside it in one process.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        var requests = new Option<int>("--requests") { DefaultValueFactory = static _ => 2000 };
        requests.Description = "Samples of each question that is answered at once.";
        var diagnostics = new Option<int>("--diagnostics") { DefaultValueFactory = static _ => 1000 };
        diagnostics.Description = "Samples of each question whose answer comes as a notification.";
        var reuse = new Option<bool>("--reuse") { Description = "Measure what the last run published." };
        var modes = new Option<PublishMode[]>("--modes")
        {
            Description = "How the single processes beside the graph are published; native ones take minutes to build.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = static _ => [PublishMode.Jit, PublishMode.Native],
        };
        var command = new Command("graph", "Latency through the whole graph.")
        {
            requests, diagnostics, reuse, modes,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new Samples(parsed.GetValue(requests), parsed.GetValue(diagnostics)),
            parsed.GetValue(modes) ?? [],
            parsed.GetValue(reuse),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Samples samples, PublishMode[] modes, bool reuse, CancellationToken cancellationToken)
    {
        var programs = new List<(PublishMode Mode, string Program)>();
        foreach (var mode in modes)
        {
            var published = await PublishedProject.FindAsync("LspGateway", mode, reuse, cancellationToken);
            programs.Add((mode, published.Program));
        }

        var report = new Report("Latency at the editor");
        await RunGraphAsync(samples, report, cancellationToken);
        foreach (var (mode, program) in programs)
        {
            await using var server = StdioServer.Start(program, "--stdio");
            await RunAsync($"one process, stdio, {mode}", server.Client, samples, report, cancellationToken);
        }

        await report.PublishAsync("graph.md");
        return 0;
    }

    private static async Task RunGraphAsync(Samples samples, Report report, CancellationToken cancellationToken)
    {
        await using var graph = await RunningGraph.StartAsync(cancellationToken);
        await using var tcp = await StreamLspConnection.ConnectAsync(graph.Lsp.Host, graph.Lsp.Port, cancellationToken);
        await RunAsync("graph, TCP", new RawLspClient(tcp), samples, report, cancellationToken);
        await using var webSocket = await WebSocketLspConnection.ConnectAsync(graph.WebSocket, cancellationToken);
        await RunAsync("graph, WebSocket", new RawLspClient(webSocket), samples, report, cancellationToken);
    }

    private static async Task RunAsync(
        string path, RawLspClient client, Samples samples, Report report, CancellationToken cancellationToken)
    {
        await RawDocument.InitializeAsync(client, cancellationToken);
        foreach (var text in (EditedText[])[EditedText.Small, EditedText.Large])
        {
            await new Scenario(client, text, path, samples).RunAsync(report, cancellationToken);
        }
    }
}
