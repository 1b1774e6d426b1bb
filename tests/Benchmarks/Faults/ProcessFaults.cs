using System.Diagnostics;
using System.Globalization;
using FhirPathAspire.Benchmarks.Graph;

namespace FhirPathAspire.Benchmarks.Faults;

/// <summary>Faults of the analysis replicas; the orchestrator is left to mend them.</summary>
internal static class ProcessFaults
{
    private static readonly TimeSpan Frozen = TimeSpan.FromSeconds(4);

    /// <summary>Ends so many replicas without a word, and waits until the fleet is whole again.</summary>
    public static async Task KillAsync(RunningGraph graph, int count, CancellationToken cancellationToken)
    {
        var replicas = await graph.ProcessIdsAsync("analysis");
        foreach (var replica in replicas.Take(count))
        {
            await SignalAsync("KILL", replica, cancellationToken);
        }

        await graph.WaitUntilReplacedAsync("analysis", replicas, cancellationToken);
    }

    /// <summary>Asks a replica to stop, as an update does.</summary>
    public static async Task TerminateAsync(RunningGraph graph, CancellationToken cancellationToken)
    {
        var replicas = await graph.ProcessIdsAsync("analysis");
        await SignalAsync("TERM", replicas[0], cancellationToken);
        await graph.WaitUntilReplacedAsync("analysis", replicas, cancellationToken);
    }

    /// <summary>Makes a replica hang for a while: it lives, holds its connections, and answers nobody.</summary>
    public static async Task FreezeAsync(RunningGraph graph, CancellationToken cancellationToken)
    {
        var replica = (await graph.ProcessIdsAsync("analysis"))[0];
        await SignalAsync("STOP", replica, cancellationToken);
        await Task.Delay(Frozen, cancellationToken);
        await SignalAsync("CONT", replica, cancellationToken);
    }

    private static async Task SignalAsync(string signal, int processId, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", [$"-{signal}", processId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
    }
}
