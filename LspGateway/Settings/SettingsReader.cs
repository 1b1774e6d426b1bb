using System.Text.Json;
using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Settings;

/// <summary>
/// Reads settings: <c>{"fhirpath":{"fhir":"R5","context":"Patient","diagnostics":{…}}}</c>, or what is inside. What is
/// not understood has no effect, since settings are shared with newer versions and other programs, and is named.
/// </summary>
internal sealed class SettingsReader
{
    // A rule set grows with no text: it must not make every request a large one.
    private const int MostRules = 1_000;

    private const int MostVariables = 100;

    private const int LongestPath = 80;

    private readonly AnalysisOptions _options = new();
    private readonly List<RuleSetting> _rules = [];
    private readonly List<string> _ignored = [];
    private bool _isEnabled = true;
    private FeatureSettings _features = FeatureSettings.None;

    private SettingsReader()
    {
    }

    /// <summary>Reads a section, or settings that have it; anything but an object says nothing.</summary>
    public static UserSettings Read(JsonElement? settings)
    {
        if (settings is not { ValueKind: JsonValueKind.Object } root)
        {
            return UserSettings.None;
        }

        var reader = new SettingsReader();
        reader.ReadSection(root.TryGetProperty(UserSettings.Section, out var inner) ? inner : root);
        return reader.Result();
    }

    private UserSettings Result()
    {
        // What a rule is set to comes after the switches, so that the particular overrides the general.
        _options.Rules.Add(_rules);
        if (!_isEnabled)
        {
            _options.Rules.Add(new RuleSetting { Rule = "all", Level = RuleLevel.Off });
        }

        return new UserSettings(_options, [.. _ignored]) { Features = _features };
    }

    private void ReadSection(JsonElement section)
    {
        foreach (var property in Properties(section, UserSettings.Section))
        {
            switch (property.Name)
            {
                case "fhir" when property.Value.ValueKind == JsonValueKind.String:
                    _options.FhirRelease = property.Value.GetString();
                    break;
                case "context" when property.Value.ValueKind == JsonValueKind.String:
                    _options.Context = property.Value.GetString();
                    break;
                case "purpose" when property.Value.ValueKind == JsonValueKind.String
                    && PurposeNames.Find(property.Value.GetString()) is { } purpose:
                    _options.Purpose = purpose;
                    break;
                case "diagnostics":
                    ReadDiagnostics(property.Value);
                    break;
                case "variables":
                    ReadVariables(property.Value);
                    break;
                case "providers" or "inlayHints" or "codeLens":
                    ReadFeatures(property);
                    break;
                case "trace" or "$schema" or "accessToken":
                    // The editor's own: what it shows of the messages, how it completes a settings file, who it is.
                    break;
                default:
                    Ignore(property.Name);
                    break;
            }
        }
    }

    private void ReadDiagnostics(JsonElement diagnostics)
    {
        foreach (var property in Properties(diagnostics, "diagnostics"))
        {
            switch (property.Name)
            {
                case "enabled" when property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                    _isEnabled = property.Value.GetBoolean();
                    break;
                case "rules":
                    ReadRules(property.Value);
                    break;
                default:
                    ReadSwitches(property);
                    break;
            }
        }
    }

    // {"patient":"Patient","names":"HumanName[]","any":""}
    private void ReadVariables(JsonElement variables)
    {
        foreach (var property in Properties(variables, "variables"))
        {
            if (_options.Variables.Count < MostVariables && property.Value.ValueKind == JsonValueKind.String)
            {
                _options.Variables.Add(new Variable { Name = property.Name, Type = property.Value.GetString() });
            }
            else
            {
                Ignore($"variables.{property.Name}");
            }
        }
    }

    // {"inlayHints":{"types":false}}, {"providers":{"completion":{"maxSuggestions":50}}}
    private void ReadFeatures(JsonProperty group, string prefix = "")
    {
        foreach (var property in Properties(group.Value, prefix + group.Name))
        {
            var path = $"{prefix}{group.Name}.{property.Name}";
            var value = property.Value;
            if (value.ValueKind is JsonValueKind.True or JsonValueKind.False && FeatureTable.Switches.ContainsKey(path))
            {
                _features = _features.With(path, value.GetBoolean());
            }
            else if (value.ValueKind == JsonValueKind.Number && FeatureTable.Numbers.TryGetValue(path, out var allowed)
                && value.TryGetInt32(out var number) && number >= 1 && number <= allowed.Most)
            {
                _features = _features.With(path, number);
            }
            else if (value.ValueKind == JsonValueKind.Object && prefix.Length == 0)
            {
                ReadFeatures(property, $"{group.Name}.");
            }
            else if (value.ValueKind != JsonValueKind.Null)
            {
                Ignore(path);
            }
        }
    }

    // {"fhirBestPractices":{"checkCardinality":false}}
    private void ReadSwitches(JsonProperty group)
    {
        foreach (var property in Properties(group.Value, $"diagnostics.{group.Name}"))
        {
            var name = $"{group.Name}.{property.Name}";
            if (RuleSwitches.Find(name) is { } rules
                && property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            {
                var level = property.Value.GetBoolean() ? RuleLevel.On : RuleLevel.Off;
                _options.Rules.Add(rules.Select(rule => new RuleSetting { Rule = rule, Level = level }));
            }
            else
            {
                Ignore($"diagnostics.{name}");
            }
        }
    }

    // {"FP2001":"off","unknown-element":false,"FP2002":{"enabled":true,"severity":"hint"}}
    private void ReadRules(JsonElement rules)
    {
        foreach (var property in Properties(rules, "diagnostics.rules"))
        {
            if (_rules.Count < MostRules && LevelOf(property.Value) is { } level)
            {
                _rules.Add(new RuleSetting { Rule = property.Name, Level = level });
            }
            else
            {
                Ignore($"diagnostics.rules.{property.Name}");
            }
        }
    }

    private static RuleLevel? LevelOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => RuleLevel.On,
        JsonValueKind.False => RuleLevel.Off,
        JsonValueKind.String => RuleLevelNames.Find(value.GetString()),
        JsonValueKind.Object when IsDisabled(value) => RuleLevel.Off,
        JsonValueKind.Object => value.TryGetProperty("severity", out var severity)
            ? severity.ValueKind == JsonValueKind.String ? RuleLevelNames.Find(severity.GetString()) : null
            : RuleLevel.On,
        _ => null,
    };

    private static bool IsDisabled(JsonElement rule) =>
        rule.TryGetProperty("enabled", out var enabled) && enabled.ValueKind == JsonValueKind.False;

    private JsonElement.ObjectEnumerator Properties(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            return value.EnumerateObject();
        }

        // An editor sends null for what is not set.
        if (value.ValueKind != JsonValueKind.Null)
        {
            Ignore(path);
        }

        return default;
    }

    private void Ignore(string path) =>
        _ignored.Add(path.Length <= LongestPath ? path : $"{path.AsSpan(0, LongestPath)}…");
}
