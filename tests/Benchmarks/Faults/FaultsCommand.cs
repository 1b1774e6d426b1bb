using System.CommandLine;
using FhirPathAspire.Benchmarks.Editors;
using FhirPathAspire.Benchmarks.Graph;
using FhirPathAspire.Benchmarks.Measuring;

namespace FhirPathAspire.Benchmarks.Faults;

/// <summary><c>faults</c>: what editors feel while replicas die, hang and stop, and while somebody attacks the gateway.</summary>
internal static class FaultsCommand
{
    public static Command Create()
    {
        var only = new Option<string>("--only") { Description = "Only the faults whose name contains this." };
        var editors = new Option<int>("--editors")
        {
            Description = "How many type meanwhile.",
            DefaultValueFactory = static _ => 20,
        };
        var command = new Command("faults", "Real faults, and what those feel who only type.") { only, editors };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(only) ?? "", parsed.GetValue(editors), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string only, int editors, CancellationToken cancellationToken)
    {
        var report = new Report("Faults");
        var failed = false;
        await using var graph = await RunningGraph.StartAsync(cancellationToken);
        await new TypingRun(graph.Lsp, editors, TimeSpan.FromSeconds(10))
            .RunAsync(new Report("Warm-up"), cancellationToken);
        foreach (var fault in Fault.All.Where(fault => fault.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            await Console.Error.WriteLineAsync($"{fault.Name} …");
            failed |= await new FaultRun(graph, fault, editors).RunAsync(report, cancellationToken);
        }

        await report.PublishAsync("faults.md");
        return failed ? 1 : 0;
    }
}
