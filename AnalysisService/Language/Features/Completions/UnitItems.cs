using FhirPath.Language.Features.Descriptions;

namespace FhirPath.Language.Features.Completions;

/// <summary>Units.</summary>
internal static class UnitItems
{
    // So many are worth a look where a unit is not the most likely thing to come.
    private const int Usual = 12;

    /// <summary>UCUM codes, as they stand in a string.</summary>
    public static IEnumerable<CompletionItem> Codes() => Units.Ucum.Select(unit => Of(unit.Code, unit.Meaning));

    /// <summary>Calendar words, as they stand behind a number.</summary>
    public static IEnumerable<CompletionItem> Words() => Units.Calendar.Select(word => Of(word, "calendar unit"));

    /// <summary>What may stand behind a number: calendar words, and UCUM codes in quotes.</summary>
    public static IEnumerable<CompletionItem> BehindNumber() => Words()
        .Concat(Units.Ucum.Take(Usual).Select(unit => Of(StringText.Quote(unit.Code), unit.Meaning)));

    private static CompletionItem Of(string text, string meaning) => new(text, CompletionKind.Unit)
    {
        Detail = meaning,
        Description = meaning,
    };
}
