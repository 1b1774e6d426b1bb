using System.CommandLine;
using FhirPathAspire.Benchmarks.Editors;
using FhirPathAspire.Benchmarks.Graph;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Monitoring;

/// <summary>
/// <c>monitoring</c>: what it costs a process to watch itself, and how soon health is answered while many editors type.
/// </summary>
internal static class MonitoringCommand
{
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often a process with monitoring and one without are compared, side by side.",
            DefaultValueFactory = static _ => 6,
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long each round, and the typing, is measured.",
            DefaultValueFactory = static _ => 30,
        };
        var editors = new Option<int>("--editors")
        {
            Description = "How many type while health is asked for.",
            DefaultValueFactory = static _ => 200,
        };
        var reuse = new Option<bool>("--reuse") { Description = "Measure what the last run published." };
        var command = new Command("monitoring", "What monitoring costs, and health under load.")
        {
            rounds, seconds, editors, reuse,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new Report("Monitoring");
            var duration = TimeSpan.FromSeconds(parsed.GetValue(seconds));
            var gateway = await PublishedProject.FindAsync(
                "LspGateway", PublishMode.ReadyToRun, parsed.GetValue(reuse), cancellationToken);
            await new OverheadRun(gateway.Program, parsed.GetValue(rounds), duration)
                .RunAsync(report, cancellationToken);
            await HealthUnderLoadAsync(report, parsed.GetValue(editors), duration, cancellationToken);
            await report.PublishAsync("monitoring.md");
            return 0;
        });
        return command;
    }

    private static async Task HealthUnderLoadAsync(
        Report report, int editors, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var graph = await RunningGraph.StartAsync(cancellationToken);
        await new TypingRun(graph.Lsp, editors: 20, TimeSpan.FromSeconds(10))
            .RunAsync(new Report("Warm-up"), cancellationToken);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var probes = HealthProbe.OfGateway(graph.Http);
        var asking = Task.WhenAll(probes.Select(probe => probe.RunAsync(done.Token)));
        var typing = new Report("Typing");
        await new TypingRun(graph.Lsp, editors, duration).RunAsync(typing, cancellationToken);
        await done.CancelAsync();
        await asking;
        foreach (var probe in probes)
        {
            report.Add(probe.Series, Budget.Health);
        }

        typing.CopyTo(report);
    }
}
