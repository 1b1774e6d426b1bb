using System.CommandLine;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Volume;

/// <summary><c>volume</c>: how much the programs get done: lines checked in a batch, and a very long file.</summary>
internal static class VolumeCommand
{
    public static Command Create()
    {
        var lines = new Option<int>("--lines") { DefaultValueFactory = static _ => 200_000 };
        lines.Description = "Expressions in a batch.";
        var runs = new Option<int>("--runs") { DefaultValueFactory = static _ => 5 };
        runs.Description = "Repetitions of each figure, in turns.";
        var reuse = new Option<bool>("--reuse") { Description = "Measure what the last run published." };
        var command = new Command("volume", "Batch checking, and a very long file.") { lines, runs, reuse };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(lines), parsed.GetValue(runs), parsed.GetValue(reuse), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int lines, int runs, bool reuse, CancellationToken cancellationToken)
    {
        var batches = new List<(Batch Batch, LongFile LongFile)>();
        foreach (var mode in (PublishMode[])[PublishMode.Jit, PublishMode.Native])
        {
            var gateway = await PublishedProject.FindAsync("LspGateway", mode, reuse, cancellationToken);
            batches.Add((new Batch(gateway.Program, mode), new LongFile(gateway.Program, mode)));
        }

        using var input = await BatchInput.WriteAsync(lines, cancellationToken);
        for (var run = 0; run < runs; run++)
        {
            foreach (var (batch, longFile) in batches)
            {
                await batch.RunAsync(input, cancellationToken);
                await longFile.RunAsync(cancellationToken);
            }
        }

        var report = new Report("Volume");
        report.Note(input.Description);
        batches.ForEach(pair => pair.Batch.AddTo(report));
        batches.ForEach(pair => pair.LongFile.AddTo(report));
        await report.PublishAsync("volume.md");
        return 0;
    }
}
