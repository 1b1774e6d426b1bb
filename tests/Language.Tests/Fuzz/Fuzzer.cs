using System.Diagnostics;
using FhirPath.Language.Tests.Corpus;
using FhirPath.Language.Tests.Mutants;

namespace FhirPath.Language.Tests.Fuzz;

/// <summary>
/// Makes texts by the grammar and from texts that met something new, and holds each to <see cref="FuzzLaws"/>.
/// The same seed makes the same texts in the same order.
/// </summary>
internal sealed class Fuzzer
{
    private const int MostKept = 4_000;
    private const int MostFailures = 5;

    private readonly Random _random;
    private readonly ExpressionGenerator _generator;
    private readonly TextMutator _mutator;
    private readonly List<string> _kept;
    private readonly HashSet<int> _met = [];

    public Fuzzer(int seed)
    {
        _random = new Random(seed);
        _generator = new ExpressionGenerator(_random);
        _mutator = new TextMutator(_random);
        _kept = [.. Expressions.All, .. MutantSeeds.All.Select(row => row.Expression)];
    }

    /// <summary>How many texts were checked.</summary>
    public int Cases { get; private set; }

    /// <summary>How many different things the texts have met.</summary>
    public int Coverage => _met.Count;

    /// <summary>The longest that checking one text took.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>The text that took longest.</summary>
    public string SlowestText { get; private set; } = "";

    /// <summary>Checks texts until the time is over, or several laws are broken.</summary>
    /// <returns>What was broken, each with the smallest text that shows it; empty where all held.</returns>
    public string Run(TimeSpan time)
    {
        var failures = new Dictionary<string, string>();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < time && failures.Count < MostFailures)
        {
            var text = Next();
            var seed = _random.Next();
            if (Try(text, seed, out var met) is { } failure)
            {
                if (!failures.ContainsKey(PlaceOf(failure)))
                {
                    failures.Add(PlaceOf(failure), Describe(failure, text, seed));
                }

                continue;
            }

            if (met.Any(thing => !_met.Contains(thing)) && _kept.Count < MostKept)
            {
                _kept.Add(text);
            }

            _met.UnionWith(met);
        }

        return string.Join("\n\n", failures.Values);
    }

    private string Describe(Exception failure, string text, int seed)
    {
        var smallest = Minimiser.Shrink(text, smaller => Try(smaller, seed, out _) is not null);
        return $"{failure.Message}\nseed {seed}, text {Quoted(smallest)}\nfirst {Quoted(text)}\n{failure.StackTrace}";
    }

    // Two failures are one where the product, or the law, failed in the same place.
    private static string PlaceOf(Exception failure) =>
        failure.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("FhirPath", StringComparison.Ordinal))
        ?? failure.Message;

    private string Next() => _random.Next(6) == 0
        ? _generator.Write()
        : _mutator.Mutate(_kept[_random.Next(_kept.Count)], _kept[_random.Next(_kept.Count)]);

    private Exception? Try(string text, int seed, out HashSet<int> met)
    {
        HashSet<int> found = [];
        var failure = Record.Exception(() =>
        {
            found = FuzzLaws.Check(text, seed, out var took);
            if (took > Slowest)
            {
                (Slowest, SlowestText) = (took, text);
            }
        });
        Cases++;
        met = found;
        return failure;
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
