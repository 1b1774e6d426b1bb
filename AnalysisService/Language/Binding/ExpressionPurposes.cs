using System.Collections.Immutable;

namespace FhirPath.Language.Binding;

/// <summary>The words for what an expression is for, as people write them.</summary>
public static class ExpressionPurposes
{
    private static readonly ImmutableArray<(string Word, ExpressionPurpose Purpose)> Words =
    [
        ("any", ExpressionPurpose.Any),
        ("invariant", ExpressionPurpose.Invariant),
        ("search-parameter", ExpressionPurpose.SearchParameter),
        ("questionnaire", ExpressionPurpose.Questionnaire),
        ("view-definition", ExpressionPurpose.ViewDefinition),
    ];

    /// <summary>Every word, in the order to offer them.</summary>
    public static IEnumerable<string> Names => Words.Select(row => row.Word);

    /// <summary>The purpose that a word names, in any case; false where it names none.</summary>
    public static bool TryParse(string word, out ExpressionPurpose purpose)
    {
        foreach (var row in Words)
        {
            if (string.Equals(row.Word, word, StringComparison.OrdinalIgnoreCase))
            {
                purpose = row.Purpose;
                return true;
            }
        }

        purpose = default;
        return false;
    }
}
