using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Settings;

/// <summary>
/// Settings from environment variables: <c>FHIRPATH_LSP_FHIR=R5</c>, <c>FHIRPATH_LSP_DIAGNOSTICS__ENABLED=false</c>,
/// <c>FHIRPATH_LSP_DIAGNOSTICS__RULES__UNKNOWN_ELEMENT=hint</c>. Two underscores stand for the dot of a path; letters
/// may be of any case, and one underscore may stand between words.
/// </summary>
internal static class EnvironmentSettings
{
    private const string Prefix = "FHIRPATH_LSP_";
    private const string Rules = "diagnostics.rules";
    private const string Variables = "variables";

    private static readonly string[] Others = ["fhir", "context", "purpose", "diagnostics.enabled"];

    private static readonly Dictionary<string, string> Paths = Others
        .Concat(RuleSwitches.Names.Select(static name => $"diagnostics.{name}"))
        .Concat(FeatureTable.Switches.Keys)
        .Concat(FeatureTable.Numbers.Keys)
        .ToDictionary(Plain);

    /// <summary>What the environment says; what means nothing is among <see cref="UserSettings.Ignored"/>.</summary>
    /// <param name="configuration">Of the process; it holds the environment with ':' for "__".</param>
    public static UserSettings Read(IConfiguration configuration)
    {
        var settings = new JsonObject();
        var variables = configuration.AsEnumerable().OrderBy(static pair => pair.Key, StringComparer.Ordinal);
        foreach (var (key, value) in variables)
        {
            if (value is not null && key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                Set(settings, PathOf(key[Prefix.Length..].Replace(':', '.')).Split('.'), ValueOf(value));
            }
        }

        return SettingsReader.Read(JsonElement.Parse(settings.ToJsonString()));
    }

    private static string PathOf(string written)
    {
        var last = written.LastIndexOf('.');
        var group = last < 0 ? "" : Plain(written[..last]);
        var name = written[(last + 1)..];
        return group switch
        {
            Rules => $"{Rules}.{name.ToLowerInvariant().Replace('_', '-')}",
            Variables => $"{Variables}.{name}",
            _ => Paths.GetValueOrDefault(Plain(written), written),
        };
    }

    private static string Plain(string path) => path.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private static JsonNode ValueOf(string value) =>
        bool.TryParse(value, out var isOn) ? isOn
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : value;

    private static void Set(JsonObject settings, ReadOnlySpan<string> path, JsonNode value)
    {
        foreach (var name in path[..^1])
        {
            if (settings[name] is not JsonObject inner)
            {
                settings[name] = inner = [];
            }

            settings = inner;
        }

        settings[path[^1]] = value;
    }
}
