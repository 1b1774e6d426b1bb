using FhirPathAspire.Benchmarks.Graph;

namespace FhirPathAspire.Benchmarks.Faults;

/// <summary>Something that goes wrong for real.</summary>
/// <param name="Name">For the table.</param>
/// <param name="HappenAsync">Makes it happen, and returns when it is over.</param>
internal sealed record Fault(string Name, Func<RunningGraph, CancellationToken, Task> HappenAsync)
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("nothing, for comparison", static (_, stop) => Task.Delay(TimeSpan.FromSeconds(3), stop)),
        new("kill -9 of a replica", static (graph, stop) => ProcessFaults.KillAsync(graph, 1, stop)),
        new("kill -9 of every replica", static (graph, stop) => ProcessFaults.KillAsync(graph, int.MaxValue, stop)),
        new("SIGTERM to a replica", static (graph, stop) => ProcessFaults.TerminateAsync(graph, stop)),
        new("SIGSTOP of a replica for 4 s", static (graph, stop) => ProcessFaults.FreezeAsync(graph, stop)),
        new("50 MB of garbage", static (graph, stop) => Attacks.GarbageAsync(graph.Lsp, stop)),
        new("Content-Length of 1 GB, and its first 64 MB", static (graph, stop) => Attacks.GigabyteAsync(graph.Lsp, stop)),
        new("100 000 messages that are none", static (graph, stop) => Attacks.ErrorStormAsync(graph.Lsp, stop)),
        new("500 clients that send a byte a second", static (graph, stop) => Attacks.SlowLorisAsync(graph.Lsp, stop)),
        new("a client that asks and never reads", static (graph, stop) => Attacks.NeverReadAsync(graph.Lsp, stop)),
        new("10 000 connections at once", static (graph, stop) => Attacks.CrowdAsync(graph.Lsp, stop)),
    ];
}
