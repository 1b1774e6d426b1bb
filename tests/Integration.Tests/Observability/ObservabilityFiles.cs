using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace FhirPathAspire.Integration.Tests.Observability;

/// <summary>What lies in <c>deploy/observability</c>.</summary>
internal static partial class ObservabilityFiles
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "deploy", "observability");

    public static IReadOnlyList<JsonElement> Dashboards() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, "grafana", "dashboards"), "*.json").Order(StringComparer.Ordinal)
            .Select(static file => JsonDocument.Parse(File.ReadAllText(file)).RootElement),
    ];

    /// <summary>The rules of all files, recording rules and alerts.</summary>
    public static IReadOnlyList<YamlMappingNode> Rules() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, "rules"), "*.yml").Order(StringComparer.Ordinal)
            .Select(Yaml)
            .SelectMany(static file => ((YamlSequenceNode)file["groups"]).Children)
            .SelectMany(static group => ((YamlSequenceNode)group["rules"]).Children)
            .Cast<YamlMappingNode>(),
    ];

    public static IEnumerable<AskedQuery> Queries() => Dashboards().SelectMany(QueriesOf)
        .Concat(Rules().Select(static rule => new AskedQuery(
            Text(rule, "alert") ?? Text(rule, "record") ?? "",
            Text(rule, "expr") ?? "",
            [.. MentionedLabel().Matches(rule.ToString()).Select(static label => label.Groups[1].Value)])));

    public static IEnumerable<JsonElement> Panels(JsonElement dashboard) =>
        dashboard.GetProperty("panels").EnumerateArray();

    public static YamlMappingNode Yaml(string path)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(path);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    public static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? ((YamlScalarNode)value).Value : null;

    private static IEnumerable<AskedQuery> QueriesOf(JsonElement dashboard) =>
        from panel in Panels(dashboard)
        from target in panel.GetProperty("targets").EnumerateArray()
        select new AskedQuery(
            $"{dashboard.GetProperty("title")}: {panel.GetProperty("title")}",
            target.GetProperty("expr").GetString() ?? "",
            [
                .. LegendLabel().Matches(target.GetProperty("legendFormat").GetString() ?? "")
                    .Select(static label => label.Groups[1].Value),
            ]);

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex LegendLabel();

    [GeneratedRegex(@"\$labels\.(\w+)")]
    private static partial Regex MentionedLabel();
}
