using System.Text.Json;
using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>The tool of a SARIF log: this program and every kind of finding, with its documentation.</summary>
internal static class SarifTool
{
    private const string Name = "FhirPathAspire";

    private static readonly string Version = typeof(SarifTool).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public static void Write(Utf8JsonWriter json, RuleTable rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", Name);
        json.WriteString("semanticVersion", Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules.Rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>SARIF has no hint: what is less than a warning is a note.</summary>
    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        json.WriteString("name", rule.Name);
        SarifText.Write(json, "shortDescription", rule.Summary);
        SarifText.Write(json, "fullDescription", FullDescriptionOf(rule));
        SarifText.Write(json, "help", rule.DocumentationMarkdown, rule.DocumentationMarkdown);
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", rule.IsOnByDefault);
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        WriteProperties(json, rule);
        json.WriteEndObject();
    }

    // What stands between the page's heading and its first section: one text, whatever its lines.
    private static string FullDescriptionOf(Rule rule)
    {
        var paragraphs = rule.DocumentationMarkdown.Split("\n\n")
            .Skip(1)
            .TakeWhile(static paragraph => !paragraph.StartsWith('#'))
            .Select(static paragraph => paragraph.ReplaceLineEndings(" ").Trim());
        return string.Join("\n\n", paragraphs);
    }

    private static void WriteProperties(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue("fhirpath");
        json.WriteStringValue(TagOf(rule.Code));
        json.WriteEndArray();
        json.WriteString("precision", rule.Severity == Severity.Error ? "very-high" : "high");
        json.WriteString("problem.severity", rule.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "recommendation",
        });
        json.WriteEndObject();
    }

    // The first digit of a code is its chapter.
    private static string TagOf(string code) => code switch
    {
        ['F', 'P', '1', ..] => "syntax",
        ['F', 'P', '2', ..] => "types",
        ['F', 'P', '3', ..] => "correctness",
        ['F', 'P', '5', ..] => "style",
        _ => "configuration",
    };
}
