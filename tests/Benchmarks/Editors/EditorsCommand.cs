using System.CommandLine;
using FhirPathAspire.Benchmarks.Graph;
using FhirPathAspire.Benchmarks.Measuring;

namespace FhirPathAspire.Benchmarks.Editors;

/// <summary><c>editors</c>: what each of many editors feels that type at the same time, through the whole graph.</summary>
internal static class EditorsCommand
{
    public static Command Create()
    {
        var counts = new Option<int[]>("--editors")
        {
            Description = "How many type at the same time, one run after the other.",
            DefaultValueFactory = static _ => [1, 20, 200],
            AllowMultipleArgumentsPerToken = true,
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long each run is measured, after 5 s to warm up.",
            DefaultValueFactory = static _ => 60,
        };
        var command = new Command("editors", "Many editors at once, through the whole graph.") { counts, seconds };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new Report("Many editors");
            await using var graph = await RunningGraph.StartAsync(cancellationToken);

            // A single editor types too little to make the programs compile for speed what it needs.
            await new TypingRun(graph.Lsp, editors: 20, TimeSpan.FromSeconds(10))
                .RunAsync(new Report("Warm-up"), cancellationToken);
            foreach (var editors in parsed.GetValue(counts) ?? [])
            {
                var duration = TimeSpan.FromSeconds(parsed.GetValue(seconds));
                await new TypingRun(graph.Lsp, editors, duration).RunAsync(report, cancellationToken);
            }

            await report.PublishAsync("editors.md");
            return 0;
        });
        return command;
    }
}
