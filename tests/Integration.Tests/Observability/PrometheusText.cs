using System.Text.RegularExpressions;

namespace FhirPathAspire.Integration.Tests.Observability;

/// <summary>What a process exports: the names of its series and the labels of each, from Prometheus text.</summary>
internal static partial class PrometheusText
{
    /// <summary>Adds the series of a text to those that are known.</summary>
    public static void Read(string text, Dictionary<string, HashSet<string>> series)
    {
        foreach (var line in text.Split('\n').Where(static line => line.Length > 0 && line[0] != '#'))
        {
            var name = Name().Match(line).Value;
            if (!series.TryGetValue(name, out var labels))
            {
                series[name] = labels = new HashSet<string>(StringComparer.Ordinal);
            }

            labels.UnionWith(Label().Matches(line).Select(static label => label.Groups[1].Value));
        }
    }

    [GeneratedRegex("^[a-zA-Z_:][a-zA-Z0-9_:]*")]
    private static partial Regex Name();

    [GeneratedRegex("[{,]([a-zA-Z_][a-zA-Z0-9_]*)=\"")]
    private static partial Regex Label();
}
