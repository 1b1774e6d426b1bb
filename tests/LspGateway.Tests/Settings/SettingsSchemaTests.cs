using System.Text.Json;
using System.Text.Json.Nodes;
using FhirPathAspire.LspGateway.Settings;

namespace FhirPathAspire.LspGateway.Tests.Settings;

/// <summary>The schema of the settings file describes what is read, and nothing else.</summary>
public sealed class SettingsSchemaTests
{
    private static JsonNode Schema { get; } = JsonNode.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "fhirpath-lsp.schema.json")))
        ?? throw new InvalidOperationException("The schema is empty.");

    [Fact]
    public void What_the_schema_allows_has_an_effect()
    {
        var settings = SettingsReader.Read(JsonElement.Parse(SampleOf(Schema).ToJsonString()));

        Assert.Empty(settings.Ignored);
        Assert.All(
            Schema["$defs"]!["level"]!["enum"]!.AsArray(), word => Assert.NotNull(RuleLevelNames.Find((string?)word)));
    }

    [Fact]
    public void Every_switch_is_in_the_schema()
    {
        var diagnostics = Schema["properties"]!["diagnostics"]!["properties"]!;

        Assert.All(RuleSwitches.Names, name =>
        {
            var parts = name.Split('.');
            Assert.Equal("boolean", (string?)diagnostics[parts[0]]?["properties"]?[parts[1]]?["type"]);
        });
    }

    [Fact]
    public void Every_setting_of_a_feature_is_in_the_schema_with_what_holds_by_default()
    {
        Assert.All(FeatureTable.Switches, row =>
        {
            Assert.Equal("boolean", (string?)AtPath(row.Key)?["type"]);
            Assert.Equal(row.Value, (bool?)AtPath(row.Key)?["default"]);
        });
        Assert.All(FeatureTable.Numbers, row =>
        {
            Assert.Equal("integer", (string?)AtPath(row.Key)?["type"]);
            Assert.Equal(row.Value.Default, (int?)AtPath(row.Key)?["default"]);
            Assert.Equal(row.Value.Most, (int?)AtPath(row.Key)?["maximum"]);
        });
    }

    [Fact]
    public void Every_word_for_what_expressions_are_for_is_in_the_schema()
    {
        Assert.All(Schema["properties"]!["purpose"]!["enum"]!.AsArray(), word =>
        {
            Assert.NotNull(PurposeNames.Find((string?)word));
            Assert.Contains($"{word}", PurposeNames.Choice, StringComparison.Ordinal);
        });
    }

    // "inlayHints.types"
    private static JsonNode? AtPath(string path) =>
        path.Split('.').Aggregate(Schema, static (node, name) => node["properties"]?[name] ?? new JsonObject());

    // An object with a value for each property that a schema names.
    private static JsonNode SampleOf(JsonNode schema) => (string?)schema["type"] switch
    {
        "boolean" => true,
        "string" => "text",
        "integer" => (int?)schema["default"] ?? 1,
        null when schema["enum"] is JsonArray words => words[0]!.DeepClone(),
        _ => new JsonObject((schema["properties"]?.AsObject() ?? []).Select(
            property => KeyValuePair.Create(property.Key, (JsonNode?)SampleOf(property.Value!)))),
    };
}
