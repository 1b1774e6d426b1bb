using System.Globalization;
using System.Text;

namespace FhirPathAspire.Benchmarks.Measuring;

/// <summary>A table of figures with budget and aim beside each, in Markdown.</summary>
internal sealed class Report(string title)
{
    private readonly List<(Series Series, Budget? Budget)> _rows = [];
    private readonly List<string> _notes = [];

    /// <summary>Adds a row; without a budget it is there to compare with.</summary>
    public void Add(Series series, Budget? budget = null) => _rows.Add((series, budget));

    /// <summary>Adds a line below the table.</summary>
    public void Note(string line) => _notes.Add(line);

    /// <summary>Adds everything to another report.</summary>
    public void CopyTo(Report other)
    {
        other._rows.AddRange(_rows);
        other._notes.AddRange(_notes);
    }

    /// <summary>Writes the table to standard output and to <c>artifacts/benchmarks/</c>.</summary>
    public async Task PublishAsync(string fileName) =>
        await ReportFile.PublishAsync(fileName, await RenderAsync());

    private async Task<string> RenderAsync()
    {
        var text = new StringBuilder($"## {title}\n\n{await Machine.DescribeAsync()}\n\n");
        text.Append("| what | samples | p50 | p99 | p99.9 | unit | budget p50 / p99 | aim p50 / p99 | verdict |\n");
        text.Append("|---|---:|---:|---:|---:|---|---:|---:|---|\n");
        foreach (var (series, budget) in _rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {series.Name} | {series.Count} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Figure(series.Median)} | {Figure(series.Percentile(99))} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Figure(series.Percentile(99.9))} | {series.Unit} ");
            text.Append(CultureInfo.InvariantCulture, $"| {budget?.Limit} | {budget?.Aim} | {Verdict(series, budget)} |\n");
        }

        foreach (var note in _notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{note}\n");
        }

        return text.ToString();
    }

    private static string Verdict(Series series, Budget? budget) => budget switch
    {
        null => "",
        _ when !budget.Limit.IsMetBy(series) => "**misses the budget**",
        { Aim: { } aim } when aim.IsMetBy(series) => "meets the aim",
        _ => "within budget",
    };

    private static string Figure(double value) =>
        value.ToString(value >= 100 ? "0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
