using System.CommandLine;
using FhirPath.Language.Model;
using FhirPathAspire.Benchmarks.Measuring;

namespace FhirPathAspire.Benchmarks.Memory;

/// <summary><c>memory</c>: what the FHIR releases of this build cost at most.</summary>
internal static class MemoryCommand
{
    // The first run also makes what all releases share.
    private const int Runs = 5;

    public static Command Create()
    {
        var command = new Command("memory", "Heap that each FHIR release takes once everything of it is read.");
        command.SetAction(static (_, _) => RunAsync());
        return command;
    }

    private static async Task<int> RunAsync()
    {
        var models = FhirModels.Releases.Select(static release => new ModelMemory(release)).ToArray();
        for (var run = 0; run < Runs; run++)
        {
            foreach (var model in models)
            {
                model.Run();
            }
        }

        var report = new Report("Memory of models");
        foreach (var model in models)
        {
            model.AddTo(report);
        }

        await report.PublishAsync("memory.md");
        return 0;
    }
}
