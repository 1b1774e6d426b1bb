using System.Collections.Immutable;

namespace FhirPath.Language.Diagnostics;

/// <summary>The words for the levels, as people write them in settings.</summary>
public static class RuleLevels
{
    private static readonly ImmutableArray<(string Word, RuleLevel Level)> Words =
    [
        ("off", RuleLevel.Off),
        ("on", RuleLevel.On),
        ("error", RuleLevel.Error),
        ("warning", RuleLevel.Warning),
        ("information", RuleLevel.Information),
        ("hint", RuleLevel.Hint),
    ];

    /// <summary>Every word, in the order to offer them.</summary>
    public static IEnumerable<string> Names => Words.Select(row => row.Word);

    /// <summary>The level that a word names, in any case; false where it names none.</summary>
    public static bool TryParse(string word, out RuleLevel level)
    {
        foreach (var row in Words)
        {
            if (string.Equals(row.Word, word, StringComparison.OrdinalIgnoreCase))
            {
                level = row.Level;
                return true;
            }
        }

        level = default;
        return false;
    }
}
