using System.Collections.Immutable;
using System.Diagnostics;
using FhirPathAspire.Benchmarks.Measuring;

namespace FhirPathAspire.Benchmarks.Peers;

/// <summary>
/// Everyone goes through the same expressions, in turns, so that a busy moment hits all alike. What one can't deal with
/// nobody is measured on.
/// </summary>
internal sealed class Comparison(ImmutableArray<IContender> contenders)
{
    private static readonly TimeSpan SetWindow = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ExpressionWindow = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan WarmUpWindow = TimeSpan.FromMilliseconds(500);

    // The run time compiles twice what turns out hot, in the background.
    private const int WarmUps = 4;

    private readonly Dictionary<(IContender Contender, ExpressionSet Set), Series> _rates = [];

    /// <summary>Who takes part.</summary>
    public ImmutableArray<IContender> Contenders => contenders;

    /// <summary>How many times everything was measured.</summary>
    public int Rounds { get; private set; }

    /// <summary>Measures until the time is over, or so many rounds are done; one round in any case.</summary>
    /// <param name="sets">Sets, and expressions by themselves as sets of one.</param>
    /// <param name="rounds">Most rounds.</param>
    /// <param name="limit">When no further round begins.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(
        ImmutableArray<ExpressionSet> sets, int rounds, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var everything = sets.SelectMany(static set => set.Expressions).ToImmutableArray();
        for (var time = 0; time < WarmUps; time++)
        {
            foreach (var contender in contenders)
            {
                await contender.RateAsync(everything, WarmUpWindow, cancellationToken);
            }
        }

        do
        {
            foreach (var set in sets)
            {
                await MeasureAsync(set, cancellationToken);
            }

            Rounds++;
        }
        while (Rounds < rounds && Stopwatch.GetElapsedTime(start) < limit);
    }

    /// <summary>Expressions a second, the median of all rounds.</summary>
    public double RateOf(IContender contender, ExpressionSet set) => _rates[(contender, set)].Median;

    private async Task MeasureAsync(ExpressionSet set, CancellationToken cancellationToken)
    {
        var window = set.Expressions.Length == 1 ? ExpressionWindow : SetWindow;
        foreach (var contender in contenders)
        {
            if (!_rates.TryGetValue((contender, set), out var series))
            {
                _rates.Add((contender, set), series = new Series($"{contender.Name}: {set.Name}", "1/s"));
            }

            series.Add(await contender.RateAsync(set.Expressions, window, cancellationToken));
        }
    }
}
