using System.Collections.Immutable;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>What a rule can be set to.</summary>
internal static class RuleLevelTexts
{
    private static readonly ImmutableArray<(string Word, string Text)> All =
    [
        ("off", "The rule is not looked at below."),
        ("on", "The rule is reported below with its own severity."),
        ("error", "Findings of the rule are errors below."),
        ("warning", "Findings of the rule are warnings below."),
        ("information", "Findings of the rule are for information below."),
        ("hint", "Findings of the rule are hints below."),
    ];

    /// <summary>The text of a word in any case; null for one that there is not.</summary>
    public static string? Find(string word) =>
        All.FirstOrDefault(row => row.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).Text;
}
