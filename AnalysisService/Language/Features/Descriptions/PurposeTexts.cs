using System.Collections.Immutable;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>What the words of <c>@purpose</c> mean.</summary>
internal static class PurposeTexts
{
    private static readonly ImmutableArray<(string Word, string Text)> All =
    [
        ("any", "Nothing is known of what the expressions are for."),
        ("invariant", "Invariants of a StructureDefinition: each has to yield true or false, and never nothing."),
        ("search-parameter", "Expressions of search parameters: they yield what is searched for."),
        ("questionnaire", "Expressions of a questionnaire (Structured Data Capture)."),
        ("view-definition", "Columns and filters of a view definition (SQL on FHIR)."),
    ];

    /// <summary>The text of a word in any case; null for one that there is not.</summary>
    public static string? Find(string word) =>
        All.FirstOrDefault(row => row.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).Text;
}
