using System.Text.Json;
using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary><c>check --list-rules</c>: what can be found, for people or as JSON.</summary>
internal static class RuleList
{
    public static async Task WriteAsync(
        Analysis.AnalysisClient analysis, CheckFormat format, Stream output, CancellationToken cancellationToken)
    {
        var table = await RuleTable.LoadAsync(analysis, cancellationToken);
        var rules = table.Rules.Select(static rule => new ListedRule(
            rule.Code, rule.Name, SeverityNames.Of(rule.Severity), rule.IsOnByDefault, rule.Summary)).ToArray();
        if (format == CheckFormat.Json)
        {
            await JsonSerializer.SerializeAsync(
                output, rules, CheckJson.Readable.IReadOnlyListListedRule, cancellationToken);
            output.WriteByte((byte)'\n');
            return;
        }

        await using var writer = new StreamWriter(output, leaveOpen: true);
        var width = rules.Max(static rule => rule.Name.Length);
        foreach (var rule in rules)
        {
            var level = rule.Enabled ? rule.Severity : "off";
            await writer.WriteLineAsync($"{rule.Code}  {rule.Name.PadRight(width)}  {level,-11}  {rule.Summary}");
        }
    }
}
