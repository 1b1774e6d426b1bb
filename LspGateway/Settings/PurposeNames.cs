using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Settings;

/// <summary>The words for what expressions are for.</summary>
internal static class PurposeNames
{
    private static readonly Dictionary<string, Purpose> Purposes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["any"] = Purpose.Unspecified,
        ["invariant"] = Purpose.Invariant,
        ["search-parameter"] = Purpose.SearchParameter,
        ["questionnaire"] = Purpose.Questionnaire,
        ["view-definition"] = Purpose.ViewDefinition,
    };

    /// <summary>The words, to be read.</summary>
    public const string Choice = "any, invariant, search-parameter, questionnaire or view-definition";

    /// <summary>The purpose that a word names, in any case; null where it names none.</summary>
    public static Purpose? Find(string? word) =>
        word is not null && Purposes.TryGetValue(word, out var purpose) ? purpose : null;
}
