using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Settings;

/// <summary>The words for what a rule can be set to.</summary>
internal static class RuleLevelNames
{
    private static readonly Dictionary<string, RuleLevel> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["off"] = RuleLevel.Off,
        ["on"] = RuleLevel.On,
        ["error"] = RuleLevel.Error,
        ["warning"] = RuleLevel.Warning,
        ["information"] = RuleLevel.Information,
        ["info"] = RuleLevel.Information,
        ["hint"] = RuleLevel.Hint,
    };

    /// <summary>The words, to be read.</summary>
    public const string Choice = "off, on, error, warning, information or hint";

    /// <summary>The level that a word names, in any case; null where it names none.</summary>
    public static RuleLevel? Find(string? word) =>
        word is not null && Levels.TryGetValue(word, out var level) ? level : null;
}
