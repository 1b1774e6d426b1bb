using System.Collections.Immutable;
using System.Globalization;
using FhirPath.Language.Text;

namespace FhirPath.Language.Diagnostics;

/// <summary>Makes every diagnostic of what is written as in another language or program.</summary>
internal static partial class Errors
{
    /// <param name="span">The text with its quotes.</param>
    /// <param name="content">The text without them.</param>
    /// <param name="isName">True where it was rather meant as a name.</param>
    public static Diagnostic DoubleQuotes(TextSpan span, string content, bool isName)
    {
        var unescaped = content.Replace("\\\"", "\"", StringComparison.Ordinal);
        var text = $"'{unescaped.Replace("'", "\\'", StringComparison.Ordinal)}'";
        var name = $"`{unescaped.Replace("`", "\\`", StringComparison.Ordinal)}`";
        var (first, second) = isName ? (name, text) : (text, name);
        return DiagnosticTable.DoubleQuotes.At(span) with { Fixes = [Change(span, first), Change(span, second)] };
    }

    /// <param name="span">The operator.</param>
    /// <param name="text">How it is written.</param>
    /// <param name="meant">The operator that was meant.</param>
    /// <param name="replacement">The same with the blanks that it needs here.</param>
    public static Diagnostic ForeignOperator(TextSpan span, string text, string meant, string replacement) =>
        DiagnosticTable.ForeignOperator.At(
            span, new DiagnosticFix($"Change to '{meant}'", [new TextEdit(span, replacement)]), text, meant);

    /// <param name="span">The letter, or several.</param>
    /// <param name="letter">The first of them.</param>
    /// <param name="meant">What it looks like; empty for what is not seen.</param>
    public static Diagnostic Lookalike(TextSpan span, char letter, string meant)
    {
        var title = meant switch
        {
            "" => "Remove what is not seen",
            " " => "Change to a blank",
            _ => $"Change to {meant}",
        };
        return DiagnosticTable.Lookalike.At(
            span, new DiagnosticFix(title, [new TextEdit(span, meant)]), NameOf(letter), meant switch
            {
                "" => "nothing",
                " " => "a blank",
                _ => meant,
            });
    }

    /// <param name="span">The string with its quotes.</param>
    /// <param name="quote">The first of them.</param>
    public static Diagnostic LookalikeQuotes(TextSpan span, char quote)
    {
        ImmutableArray<TextEdit> edits =
            [new TextEdit(new TextSpan(span.Start, 1), "'"), new TextEdit(new TextSpan(span.End - 1, 1), "'")];
        return DiagnosticTable.Lookalike.At(
            span, new DiagnosticFix("Change to straight quotes", edits), NameOf(quote), "the quote '");
    }

    /// <param name="not">What stands before the operand.</param>
    /// <param name="text">Its text.</param>
    /// <param name="operand">What is negated; where it is missing, an empty place or one before.</param>
    public static Diagnostic NegationBefore(TextSpan not, string text, TextSpan operand)
    {
        var diagnostic = DiagnosticTable.NegationBefore.At(not, text);
        return operand.IsEmpty || operand.Start < not.End ? diagnostic : diagnostic with
        {
            Fixes =
            [
                new DiagnosticFix("Negate with .not()",
                [
                    new TextEdit(TextSpan.FromBounds(not.Start, operand.Start), ""),
                    new TextEdit(new TextSpan(operand.End, 0), ".not()"),
                ]),
            ],
        };
    }

    /// <param name="span">The word.</param>
    /// <param name="place">What a fix replaces.</param>
    /// <param name="meant">What to write there; null where that is not evident.</param>
    public static Diagnostic Null(TextSpan span, TextSpan place, string? meant) => meant is null
        ? DiagnosticTable.NullWord.At(span)
        : DiagnosticTable.NullWord.At(span, new DiagnosticFix($"Write {meant}", [new TextEdit(place, meant)]));

    public static Diagnostic BadNumber(TextSpan span, string text, string reason, string? meant) =>
        WithSuggestion(DiagnosticTable.BadNumber.At(span, Quote(text), reason), meant);

    public static Diagnostic OutOfRange(TextSpan span, string text, string type, string? meant) =>
        WithSuggestion(DiagnosticTable.NumberOutOfRange.At(span, Quote(text), type), meant);

    public static Diagnostic LongDecimal(TextSpan span, string text, int digits, int fraction) =>
        DiagnosticTable.LongDecimal.At(span, Quote(text), digits, fraction);

    /// <param name="span">The word.</param>
    /// <param name="text">The word.</param>
    /// <param name="calendar">A calendar unit like it, or null.</param>
    public static Diagnostic BadUnit(TextSpan span, string text, string? calendar)
    {
        var diagnostic = DiagnosticTable.BadUnit.At(span, Quote(text), DidYouMean(calendar));
        var quoted = Change(span, $"'{text}'");
        return diagnostic with { Fixes = calendar is null ? [quoted] : [Change(span, calendar), quoted] };
    }

    private static string NameOf(char letter) => char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter)
        is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.LineSeparator
            ? string.Create(CultureInfo.InvariantCulture, $"The letter U+{(int)letter:X4}")
            : string.Create(CultureInfo.InvariantCulture, $"'{letter}' (U+{(int)letter:X4})");
}
