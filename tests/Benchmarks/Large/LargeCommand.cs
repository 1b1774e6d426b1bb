using System.CommandLine;
using FhirPathAspire.Benchmarks.Graph;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Timing;

namespace FhirPathAspire.Benchmarks.Large;

/// <summary><c>large</c>: typing in a file of 5 000 lines and in an expression of 1 MB, through the whole graph.</summary>
internal static class LargeCommand
{
    public static Command Create()
    {
        var samples = new Option<int>("--samples") { DefaultValueFactory = static _ => 200 };
        samples.Description = "Of each question, after a quarter as many to warm up.";
        var command = new Command("large", "Typing in large documents, through the whole graph.") { samples };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new Report("Large documents");
            await using var graph = await RunningGraph.StartAsync(cancellationToken);
            foreach (var text in (LargeText[])[LargeText.File, LargeText.Expression])
            {
                await using var tcp = await StreamLspConnection.ConnectAsync(
                    graph.Lsp.Host, graph.Lsp.Port, cancellationToken);
                var client = new RawLspClient(tcp);
                await RawDocument.InitializeAsync(client, cancellationToken);
                await new LargeScenario(client, text, "graph, TCP", parsed.GetValue(samples))
                    .RunAsync(report, cancellationToken);
            }

            await report.PublishAsync("large.md");
            return 0;
        });
        return command;
    }
}
