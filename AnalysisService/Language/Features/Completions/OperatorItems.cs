using FhirPath.Language.Features.Descriptions;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Completions;

/// <summary>What may follow a complete operand.</summary>
internal static class OperatorItems
{
    private static readonly string[] OfBooleans = ["and", "or", "implies", "xor"];

    public static IEnumerable<CompletionItem> At(Place place)
    {
        var isBoolean = place.Focus.Single?.SystemType == SystemTypes.Boolean;
        var operators = Operators.All.OrderBy(row => isBoolean && OfBooleans.Contains(row.Spelling) ? 0 : 1);
        var directions = place.IsSortKey ? Words.SortDirections : [];
        var words = place is { IsUnitDue: true, IsAfterNumber: true } ? UnitItems.Words() : [];
        return words.Concat(directions.Select(word => Of(word, CompletionKind.Keyword)))
            .Concat(operators.Select(row => Of(row, CompletionKind.Operator)))
            .Concat(place.IsAfterNumber ? UnitItems.BehindNumber() : [])
            .DistinctBy(item => item.Label);
    }

    /// <summary>A word or sign of the language.</summary>
    public static CompletionItem Of(Explanation row, CompletionKind kind) => new(row.Spelling, kind)
    {
        Detail = row.Signature,
        Documentation = row.Text,
    };
}
