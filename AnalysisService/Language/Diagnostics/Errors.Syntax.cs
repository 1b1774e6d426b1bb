using FhirPath.Language.Text;

namespace FhirPath.Language.Diagnostics;

/// <summary>Makes every diagnostic of the syntax: one factory for one row of the table.</summary>
internal static partial class Errors
{
    private const int LongestQuote = 40;

    public static Diagnostic UnterminatedString(TextSpan span) =>
        DiagnosticTable.UnterminatedString.At(span, Insert("Add the closing quote", span.End, "'"));

    public static Diagnostic UnterminatedIdentifier(TextSpan span, char delimiter) =>
        DiagnosticTable.UnterminatedIdentifier.At(
            span, Insert($"Add the closing {delimiter}", span.End, delimiter.ToString()), delimiter);

    public static Diagnostic UnterminatedComment(TextSpan opening) => DiagnosticTable.UnterminatedComment.At(opening);

    public static Diagnostic MissingBracket(int offset, string closer, string opener) =>
        DiagnosticTable.MissingBracket.At(
            new TextSpan(offset, 0), Insert($"Add '{closer}'", offset, closer), closer, opener);

    /// <param name="place">Where the bracket belongs; its partner, where that is not sure.</param>
    /// <param name="missing">The bracket.</param>
    /// <param name="partner">The one that has no partner without it.</param>
    public static Diagnostic MissingPartner(TextSpan place, char missing, char partner)
    {
        var row = missing is '(' or '[' or '{' ? DiagnosticTable.MissingOpener : DiagnosticTable.MissingBracket;
        return row.At(place, missing, partner);
    }

    /// <param name="literal">The string as far as it goes.</param>
    /// <param name="offset">Where the quote belongs.</param>
    /// <param name="isOpening">True where the string lacks the quote before it.</param>
    public static Diagnostic MissingQuote(TextSpan literal, int offset, bool isOpening)
    {
        var row = isOpening ? DiagnosticTable.UnopenedString : DiagnosticTable.UnterminatedString;
        return row.At(literal, Insert($"Add the {(isOpening ? "opening" : "closing")} quote", offset, "'"));
    }

    public static Diagnostic MissingOperand(TextSpan after, string text) =>
        DiagnosticTable.MissingOperand.At(after, Quote(text));

    public static Diagnostic MissingExpression(TextSpan span) => DiagnosticTable.MissingExpression.At(span);

    public static Diagnostic MissingName(TextSpan after, string what, string text) =>
        DiagnosticTable.MissingName.At(after, what, Quote(text));

    public static Diagnostic UnexpectedText(TextSpan span, string text) =>
        DiagnosticTable.UnexpectedText.At(
            span, new DiagnosticFix($"Remove '{Quote(text)}'", [new TextEdit(span, "")]), Quote(text));

    public static Diagnostic MissingOperator(TextSpan before, string text) =>
        DiagnosticTable.MissingOperator.At(before, Quote(text));

    public static Diagnostic MisspelledOperator(TextSpan span, string text, string meant) =>
        DiagnosticTable.MisspelledOperator.At(span, Change(span, meant), text, meant);

    public static Diagnostic BadEscape(TextSpan span, string text) =>
        DiagnosticTable.BadEscape.At(span, Insert("Double the backslash", span.Start, @"\"), text);

    /// <param name="span">The part that is wrong.</param>
    /// <param name="text">The whole literal.</param>
    /// <param name="reason">What the part has to be.</param>
    /// <param name="isShort">True where it only lacks its leading zero.</param>
    public static Diagnostic BadDateTime(TextSpan span, string text, string reason, bool isShort)
    {
        var diagnostic = DiagnosticTable.BadDateTime.At(span, Quote(text), reason);
        return isShort ? diagnostic with { Fixes = [Insert("Add the leading zero", span.Start, "0")] } : diagnostic;
    }

    public static Diagnostic TooDeep(TextSpan span, int depth) => DiagnosticTable.TooDeep.At(span, depth);

    public static Diagnostic MissingColon(TextSpan after, string text) =>
        DiagnosticTable.MissingColon.At(after, Insert("Add ':'", after.End, ":"), Quote(text));

    private static DiagnosticFix Insert(string title, int offset, string text) =>
        new(title, [new TextEdit(new TextSpan(offset, 0), text)]);

    private static DiagnosticFix Change(TextSpan span, string text) =>
        new($"Change to '{text}'", [new TextEdit(span, text)]);

    // A message stays one line, however much text it is about.
    private static string Quote(string text)
    {
        var line = text.AsSpan();
        var end = line.IndexOfAny('\r', '\n');
        var kept = end < 0 ? line : line[..end];
        if (kept.Length > LongestQuote)
        {
            kept = kept[..(char.IsHighSurrogate(kept[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)];
        }

        return kept.Length == text.Length ? text : $"{kept.TrimEnd()}…";
    }
}
