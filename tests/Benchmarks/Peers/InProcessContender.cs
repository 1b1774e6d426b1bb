using System.Collections.Immutable;
using System.Diagnostics;

namespace FhirPathAspire.Benchmarks.Peers;

/// <summary>A library of .NET, measured on the thread that asks.</summary>
/// <param name="name">For the table.</param>
/// <param name="run">Deals with an expression; what it returns is kept, so that the work is not optimised away.</param>
/// <param name="succeeds">As <paramref name="run"/>; true where the expression was fine.</param>
internal sealed class InProcessContender(
    string name, Func<SampleExpression, object?> run, Func<SampleExpression, bool> succeeds) : IContender
{
    // Of blocks this long the looks at the clocks are no part worth mentioning.
    private static readonly TimeSpan Block = TimeSpan.FromMilliseconds(1);

    private object? _last;

    public string Name => name;

    public Task<ImmutableArray<int>> FailuresAsync(
        ImmutableArray<SampleExpression> expressions, CancellationToken cancellationToken) =>
        Task.FromResult(Enumerable.Range(0, expressions.Length)
            .Where(index => !succeeds(expressions[index]))
            .ToImmutableArray());

    public Task<double> RateAsync(
        ImmutableArray<SampleExpression> expressions, TimeSpan window, CancellationToken cancellationToken)
    {
        var (block, passes) = (1, 0L);
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        for (var before = TimeSpan.Zero; before < window;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Pass(expressions, block);
            passes += block;
            var now = Stopwatch.GetElapsedTime(start);
            block = now - before < Block ? block * 2 : block;
            before = now;
        }

        processor = Environment.CpuUsage.TotalTime - processor;
        return Task.FromResult(passes * expressions.Length / processor.TotalSeconds);
    }

    public ValueTask DisposeAsync()
    {
        GC.KeepAlive(_last);
        return ValueTask.CompletedTask;
    }

    private void Pass(ImmutableArray<SampleExpression> expressions, int times)
    {
        for (var time = 0; time < times; time++)
        {
            foreach (var expression in expressions)
            {
                _last = run(expression);
            }
        }
    }
}
