using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FhirPathAspire.Benchmarks.Editors;
using FhirPathAspire.Benchmarks.Graph;
using FhirPathAspire.Benchmarks.Measuring;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Benchmarks.Faults;

/// <summary>Editors type before, during and after a fault. What each waits, and whether it sees an error, is kept.</summary>
internal sealed class FaultRun(RunningGraph graph, Fault fault, int editors)
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan After = TimeSpan.FromSeconds(2);

    // A process that is idle from one sample to the next, ten seconds later, gives back what it does not need.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(25);

    private readonly ConcurrentQueue<double> _waits = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _refusals = new();
    private volatile bool _counts;

    /// <returns>True where an editor has lost its session or an answer.</returns>
    public async Task<bool> RunAsync(Report report, CancellationToken cancellationToken)
    {
        var before = await MemoryAsync();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = Task.WhenAll(Enumerable.Range(0, editors)
            .Select(number => Task.Run(() => TypeAsync(number, over.Token), cancellationToken)));
        await Task.Delay(Before, cancellationToken);
        _counts = true;
        var from = Stopwatch.GetTimestamp();
        await fault.HappenAsync(graph, cancellationToken);
        await Task.Delay(After, cancellationToken);
        _counts = false;
        await over.CancelAsync();
        await typing;
        var lasted = Stopwatch.GetElapsedTime(from);
        await Task.Delay(Rest, cancellationToken);
        AddTo(report, lasted, before, await MemoryAsync());
        return !_errors.IsEmpty || !_refusals.IsEmpty;
    }

    private async Task TypeAsync(int number, CancellationToken over)
    {
        try
        {
            await using var editor = await TypingEditor.OpenAsync(graph.Lsp, number, CancellationToken.None);
            using var beat = new PeriodicTimer(Rhythm);
            for (var key = 0; !over.IsCancellationRequested; key++)
            {
                var turn = Keystroke.Turns[(key + number) % Keystroke.Turns.Count];
                await AskAsync(turn, editor);
                await beat.WaitForNextTickAsync(CancellationToken.None);
            }
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException)
        {
            // The session is over; the report tells how many and why the first.
            _errors.Enqueue(failure.Message);
        }
    }

    private async Task AskAsync(Keystroke turn, TypingEditor editor)
    {
        try
        {
            var waited = await turn.Ask(editor, CancellationToken.None);
            if (_counts)
            {
                _waits.Enqueue(waited);
            }
        }
        catch (InvalidOperationException refusal)
        {
            // "Not now" is an answer, and not the one that was asked for; the session goes on.
            _refusals.Enqueue(refusal.Message);
        }
    }

    private void AddTo(Report report, TimeSpan lasted, Memory before, Memory after)
    {
        var series = new Series($"{fault.Name}: any answer");
        foreach (var wait in _waits)
        {
            series.Add(wait);
        }

        report.Add(series, Budget.DuringFault);
        var note = string.Create(
            CultureInfo.InvariantCulture,
            $"{fault.Name}: {lasted.TotalSeconds:0.0} s, {_errors.Count} of {editors} sessions ended"
            + $"{First(_errors)}, {_refusals.Count} requests were refused{First(_refusals)}; memory of the gateway {before.Gateway:0} MB"
            + $" before and {after.Gateway:0} MB after, of the replicas {before.Analysis:0} and {after.Analysis:0} MB.");
        Console.Error.WriteLine($"{note} p50 {series.Median:0.0} ms, p99 {series.Percentile(99):0.0} ms.");
        report.Note(note);
    }

    private static string First(ConcurrentQueue<string> messages) =>
        messages.TryPeek(out var first) ? $" ({first})" : "";

    private async Task<Memory> MemoryAsync() => new(await MemoryAsync("lsp-gateway"), await MemoryAsync("analysis"));

    private async Task<double> MemoryAsync(string resource) =>
        (await graph.ProcessIdsAsync(resource)).Sum(static id => ProcessMemory.Of(id).Now);

    private readonly record struct Memory(double Gateway, double Analysis);
}
