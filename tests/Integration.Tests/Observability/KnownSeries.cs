using System.Text.RegularExpressions;

namespace FhirPathAspire.Integration.Tests.Observability;

/// <summary>
/// Every series that the processes can export: those that were scraped; of instruments that had nothing to tell yet,
/// what their declaration in the source says; what the rules record; and what Prometheus adds itself.
/// </summary>
internal sealed partial class KnownSeries
{
    private static readonly string[] TargetLabels = ["job", "instance", "le"];
    private readonly Dictionary<string, HashSet<string>> _labels;
    private readonly IReadOnlyList<(Regex Name, HashSet<string> Labels)> _declared = [.. Declared()];

    public KnownSeries(Dictionary<string, HashSet<string>> scraped)
    {
        _labels = new Dictionary<string, HashSet<string>>(scraped, StringComparer.Ordinal) { ["up"] = [] };
        foreach (var rule in ObservabilityFiles.Rules())
        {
            if (ObservabilityFiles.Text(rule, "record") is { } name)
            {
                var query = PromQuery.Parse(ObservabilityFiles.Text(rule, "expr") ?? "");
                _labels[name] = [.. query.Groups];
            }
        }
    }

    /// <summary>The names of the instruments that the source declares, with underscores and without endings.</summary>
    public static IEnumerable<string> DeclaredNames() =>
        from folder in new[] { "ServiceDefaults", "LspGateway", "AnalysisService" }
        from file in Repository.Files(folder, "*.cs")
        from instrument in Instrument().Matches(File.ReadAllText(file))
        select instrument.Groups[1].Value.Replace('.', '_');

    /// <summary>What a query asks for that nobody exports, as sentences.</summary>
    public IEnumerable<string> Problems(AskedQuery asked)
    {
        var query = PromQuery.Parse(asked.Text);
        var all = new HashSet<string>(TargetLabels, StringComparer.Ordinal);
        foreach (var (series, labels) in query.Selectors)
        {
            if (LabelsOf(series) is not { } known)
            {
                yield return $"{asked.Place}: nobody exports {series}.";
                continue;
            }

            all.UnionWith(known);
            foreach (var label in labels.Except(known).Except(TargetLabels))
            {
                yield return $"{asked.Place}: {series} has no label {label}.";
            }
        }

        foreach (var label in query.Groups.Concat(asked.MentionedLabels).Except(all))
        {
            yield return $"{asked.Place}: nothing in it has a label {label}.";
        }
    }

    private HashSet<string>? LabelsOf(string series) => _labels.TryGetValue(series, out var labels)
        ? labels
        : _declared.FirstOrDefault(instrument => instrument.Name.IsMatch(series)).Labels;

    // An instrument's labels are words of the file that declares it.
    private static IEnumerable<(Regex Name, HashSet<string> Labels)> Declared() =>
        from folder in new[] { "ServiceDefaults", "LspGateway", "AnalysisService" }
        from file in Repository.Files(folder, "*.cs")
        let source = File.ReadAllText(file)
        from instrument in Instrument().Matches(source)
        let name = instrument.Groups[1].Value.Replace('.', '_')
        select (
            new Regex($"^{name}(_seconds|_bytes|_percent)?(_total|_bucket|_sum|_count)?$"),
            Word().Matches(source).Select(static word => word.Groups[1].Value.Replace('.', '_'))
                .ToHashSet(StringComparer.Ordinal));

    [GeneratedRegex(@"\.Create(?:Observable)?(?:Counter|Histogram|Gauge|UpDownCounter)(?:<\w+>)?\(\s*""([a-z_.]+)""")]
    private static partial Regex Instrument();

    [GeneratedRegex("\"([a-z_.]+)\"")]
    private static partial Regex Word();
}
