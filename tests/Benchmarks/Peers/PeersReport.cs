using System.Globalization;
using System.Text;
using FhirPathAspire.Benchmarks.Measuring;

namespace FhirPathAspire.Benchmarks.Peers;

/// <summary>The tables of a <see cref="Comparison"/>: a row a set, a column a contender.</summary>
internal sealed class PeersReport(Comparison comparison)
{
    private readonly List<string> _failures = [];

    /// <summary>Notes how many expressions of a set a contender can't deal with.</summary>
    public void AddFailures(ExpressionSet set, IContender contender, int count)
    {
        if (count > 0)
        {
            var what = contender == Contenders.Check ? "finds errors in" : "can't parse";
            _failures.Add($"{contender.Name} {what} {count} of {set.Name}.");
        }
    }

    /// <summary>Writes the table to standard output and to <c>artifacts/benchmarks/</c>.</summary>
    public async Task PublishAsync(
        IReadOnlyCollection<ExpressionSet> sets, IReadOnlyCollection<ExpressionSet> alone, string fileName)
    {
        var text = new StringBuilder($"## Peers\n\n{await Machine.DescribeAsync()}\n\n");
        text.Append("Thousands of expressions a second of processor time");
        text.Append(CultureInfo.InvariantCulture, $", medians of {comparison.Rounds} rounds.\n\n");
        AddHeader(text, "set");
        foreach (var set in sets)
        {
            AddRow(text, $"{set.Name} ({set.Expressions.Length})", set);
        }

        text.Append('\n');
        AddHeader(text, "expression");
        foreach (var expression in alone)
        {
            AddRow(text, $"`{expression.Name.Replace("|", "\\|", StringComparison.Ordinal)}`", expression);
        }

        text.Append("\n| what | expressions a second | budget | verdict |\n|---|---:|---:|---|\n");
        AddVerdict(text, "parses, short", Contenders.Parser, sets.First(), RateBudget.Parses);
        AddVerdict(text, "checks, typical", Contenders.Check, sets.Skip(1).First(), RateBudget.Checks);
        foreach (var line in _failures)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{line}\n");
        }

        await ReportFile.PublishAsync(fileName, text.ToString());
    }

    private void AddHeader(StringBuilder text, string first)
    {
        var titles = comparison.Contenders.Select(Title).ToArray();
        text.Append(CultureInfo.InvariantCulture, $"| {first} | {string.Join(" | ", titles)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"|---|{string.Concat(titles.Select(static _ => "---:|"))}\n");
    }

    private static string Title(IContender contender) =>
        contender == Contenders.Check ? contender.Name : $"{contender.Name}: parse";

    private void AddRow(StringBuilder text, string name, ExpressionSet set)
    {
        var rates = comparison.Contenders.Select(contender => Thousands(comparison.RateOf(contender, set)));
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", rates)} |\n");
    }

    private void AddVerdict(StringBuilder text, string name, IContender contender, ExpressionSet set, double budget)
    {
        var rate = comparison.RateOf(contender, set);
        var verdict = rate >= budget ? "within budget" : "**misses the budget**";
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {rate:0} | {budget:0} | {verdict} |\n");
    }

    private static string Thousands(double rate) =>
        (rate / 1000).ToString(rate >= 100_000 ? "0" : rate >= 10_000 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
