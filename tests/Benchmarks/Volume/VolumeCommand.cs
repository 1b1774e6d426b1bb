using System.CommandLine;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Volume;

/// <summary><c>volume</c>: how much the programs get done: lines checked in a batch, and a very long file.</summary>
internal static class VolumeCommand
{
    // Of a batch as short as this the start of the process is a good part.
    private const int ShortBatch = 20_000;

    public static Command Create()
    {
        var lines = new Option<int>("--lines") { DefaultValueFactory = static _ => 200_000 };
        lines.Description = $"Expressions in a long batch; a short one has {ShortBatch}.";
        var runs = new Option<int>("--runs") { DefaultValueFactory = static _ => 5 };
        runs.Description = "Repetitions of each figure, in turns.";
        var reuse = new Option<bool>("--reuse") { Description = "Measure what the last run published." };
        var modes = new Option<PublishMode[]>("--modes")
        {
            Description = "How the program is published.",
            DefaultValueFactory = static _ => [PublishMode.Jit, PublishMode.Native],
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("volume", "Batch checking, and a very long file.") { lines, runs, reuse, modes };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var programs = new List<(PublishMode Mode, string Program)>();
            foreach (var mode in parsed.GetValue(modes) ?? [])
            {
                var gateway = await PublishedProject.FindAsync(
                    "LspGateway", mode, parsed.GetValue(reuse), cancellationToken);
                programs.Add((mode, gateway.Program));
            }

            await RunAsync(programs, parsed.GetValue(lines), parsed.GetValue(runs), cancellationToken);
            return 0;
        });
        return command;
    }

    private static async Task RunAsync(
        List<(PublishMode Mode, string Program)> programs, int lines, int runs, CancellationToken cancellationToken)
    {
        using var shortInput = await BatchInput.WriteAsync(ShortBatch, cancellationToken);
        using var longInput = await BatchInput.WriteAsync(lines, cancellationToken);
        Batch[] batches =
        [
            .. programs.Select(one => new Batch(one.Program, one.Mode, shortInput)),
            .. programs.Select(one => new Batch(one.Program, one.Mode, longInput)),
        ];
        LongFile[] files = [.. programs.Select(static one => new LongFile(one.Program, one.Mode))];
        for (var run = 0; run < runs; run++)
        {
            foreach (var batch in batches)
            {
                await batch.RunAsync(cancellationToken);
            }

            foreach (var file in files)
            {
                await file.RunAsync(cancellationToken);
            }
        }

        var report = new Report("Volume");
        report.Note(longInput.Description);
        Array.ForEach(batches, batch => batch.AddTo(report));
        Array.ForEach(files, file => file.AddTo(report));
        await report.PublishAsync("volume.md");
    }
}
