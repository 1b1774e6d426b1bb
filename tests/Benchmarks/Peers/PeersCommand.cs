using System.Collections.Immutable;
using System.CommandLine;

namespace FhirPathAspire.Benchmarks.Peers;

/// <summary><c>peers</c>: our parser beside those of others, and our whole check, on the same expressions.</summary>
internal static class PeersCommand
{
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = static _ => 15 };
        rounds.Description = "How many times everything is measured, in turns.";
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = static _ => 90 };
        seconds.Description = "When no further round begins.";
        var command = new Command("peers", "Parses and checks a second, beside Firely's parser and fhirpath.js.")
        {
            rounds, seconds,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(rounds), TimeSpan.FromSeconds(parsed.GetValue(seconds)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int rounds, TimeSpan limit, CancellationToken cancellationToken)
    {
        await using var node = await NodeContender.StartAsync(cancellationToken);
        IContender[] peers = node is null ? [Contenders.Firely] : [Contenders.Firely, node];
        var comparison = new Comparison([Contenders.Parser, .. peers, Contenders.Check]);
        var report = new PeersReport(comparison);
        var sets = new List<ExpressionSet>();
        foreach (var set in await SetsAsync(cancellationToken))
        {
            sets.Add(await WithoutFailuresAsync(set, comparison.Contenders, report, cancellationToken));
        }

        ImmutableArray<ExpressionSet> alone =
        [
            .. sets.Where(static set => set.Name == ExpressionSet.Short.Name || set.Name == ExpressionSet.Typical.Name)
                .SelectMany(static set => set.Expressions)
                .Select(static expression => new ExpressionSet(expression.Text, [expression])),
        ];
        await comparison.RunAsync([.. sets, .. alone], rounds, limit, cancellationToken);
        await report.PublishAsync(sets, alone, "peers.md");
        return 0;
    }

    private static async Task<ImmutableArray<ExpressionSet>> SetsAsync(CancellationToken cancellationToken) =>
        await ExpressionSet.FindPublishedAsync(cancellationToken) is { } published
            ? [ExpressionSet.Short, ExpressionSet.Typical, published]
            : [ExpressionSet.Short, ExpressionSet.Typical];

    // What one can't parse nobody is measured on. A finding of a check is an answer like any other.
    private static async Task<ExpressionSet> WithoutFailuresAsync(
        ExpressionSet set,
        ImmutableArray<IContender> contenders,
        PeersReport report,
        CancellationToken cancellationToken)
    {
        var dropped = new HashSet<int>();
        foreach (var contender in contenders)
        {
            var failures = await contender.FailuresAsync(set.Expressions, cancellationToken);
            report.AddFailures(set, contender, failures.Length);
            if (contender != Contenders.Check)
            {
                dropped.UnionWith(failures);
            }
        }

        return set with
        {
            Expressions = [.. set.Expressions.Where((_, index) => !dropped.Contains(index))],
        };
    }
}
