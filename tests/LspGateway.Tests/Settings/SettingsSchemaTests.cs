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

    // An object with a value for each property that a schema names.
    private static JsonNode SampleOf(JsonNode schema) => (string?)schema["type"] switch
    {
        "boolean" => true,
        "string" => "text",
        _ => new JsonObject((schema["properties"]?.AsObject() ?? []).Select(
            property => KeyValuePair.Create(property.Key, (JsonNode?)SampleOf(property.Value!)))),
    };
}
