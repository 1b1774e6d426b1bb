using System.CommandLine;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Startup;

/// <summary><c>startup</c>: how long a fresh process takes until it is of use, and how much memory it has then.</summary>
internal static class StartupCommand
{
    private static readonly PublishMode[] Modes = [PublishMode.Jit, PublishMode.ReadyToRun, PublishMode.Native];

    public static Command Create()
    {
        var runs = new Option<int>("--runs")
        {
            Description = "Starts of each program; all take turns, so that a busy moment hits all alike.",
            DefaultValueFactory = static _ => 15,
        };
        var reuse = new Option<bool>("--reuse") { Description = "Measure what the last run published." };
        var command = new Command("startup", "Start-up and memory of the published programs.") { runs, reuse };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(runs), parsed.GetValue(reuse), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int runs, bool reuse, CancellationToken cancellationToken)
    {
        var report = new Report("Start-up");
        var subjects = new List<StartupSubject>();
        var port = FreePort.Take();
        foreach (var mode in Modes)
        {
            var analysis = await PublishedProject.FindAsync("AnalysisService", mode, reuse, cancellationToken);
            var gateway = await PublishedProject.FindAsync("LspGateway", mode, reuse, cancellationToken);
            subjects.Add(new ServiceStart($"AnalysisService, {mode}", analysis.Program, mode));
            subjects.Add(new ServiceStart($"LspGateway, {mode}", gateway.Program, mode, new Uri($"http://127.0.0.1:{port}")));
            subjects.Add(new StdioStart($"LspGateway --stdio, {mode}", gateway.Program, mode));
            report.Note($"Published as {mode}: AnalysisService {analysis.Bytes / 1e6:0.0} MB, "
                + $"LspGateway {gateway.Bytes / 1e6:0.0} MB.");
        }

        using var running = await RunningAnalysis.StartAsync(port, cancellationToken);
        for (var run = 0; run < runs; run++)
        {
            foreach (var subject in subjects)
            {
                await subject.RunAsync(cancellationToken);
            }
        }

        subjects.ForEach(subject => subject.AddTo(report));
        await report.PublishAsync("startup.md");
        return 0;
    }
}
