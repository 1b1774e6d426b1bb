using System.Collections.Immutable;

namespace FhirPath.Language.Syntax;

/// <summary>
/// Spelling and binding strength of every token with a fixed spelling, and what follows from them.
/// The one table is <see cref="Rows"/>; precedence as in FHIRPath N1 2.0 section 7.2.
/// </summary>
public static class SyntaxFacts
{
    /// <summary>The unit words of a quantity literal.</summary>
    public static ImmutableArray<string> CalendarUnits { get; } =
    [
        "year", "years", "month", "months", "week", "weeks", "day", "days",
        "hour", "hours", "minute", "minutes", "second", "seconds", "millisecond", "milliseconds",
    ];

    /// <summary>Kind, spelling, strength as a binary operator (0: none; more binds stronger), and what else it may be.</summary>
    public static ImmutableArray<SyntaxFact> Rows { get; } =
    [
        new(SyntaxKind.Star, "*", 11),
        new(SyntaxKind.Slash, "/", 11),
        new(SyntaxKind.DivKeyword, "div", 11),
        new(SyntaxKind.ModKeyword, "mod", 11),
        new(SyntaxKind.Plus, "+", 10, TokenRoles.Sign),
        new(SyntaxKind.Minus, "-", 10, TokenRoles.Sign),
        new(SyntaxKind.Ampersand, "&", 10),
        new(SyntaxKind.IsKeyword, "is", 9, TokenRoles.Name),
        new(SyntaxKind.AsKeyword, "as", 9, TokenRoles.Name),
        new(SyntaxKind.Bar, "|", 8),
        new(SyntaxKind.Less, "<", 7),
        new(SyntaxKind.LessOrEqual, "<=", 7),
        new(SyntaxKind.Greater, ">", 7),
        new(SyntaxKind.GreaterOrEqual, ">=", 7),
        new(SyntaxKind.Equal, "=", 6),
        new(SyntaxKind.Equivalent, "~", 6),
        new(SyntaxKind.NotEqual, "!=", 6),
        new(SyntaxKind.NotEquivalent, "!~", 6),
        new(SyntaxKind.InKeyword, "in", 5, TokenRoles.Name),
        new(SyntaxKind.ContainsKeyword, "contains", 5, TokenRoles.Name),
        new(SyntaxKind.AndKeyword, "and", 4),
        new(SyntaxKind.OrKeyword, "or", 3),
        new(SyntaxKind.XorKeyword, "xor", 3),
        new(SyntaxKind.ImpliesKeyword, "implies", 2),
        new(SyntaxKind.TrueKeyword, "true", 0, TokenRoles.Term),
        new(SyntaxKind.FalseKeyword, "false", 0, TokenRoles.Term),
        new(SyntaxKind.ThisKeyword, "$this", 0, TokenRoles.Term),
        new(SyntaxKind.IndexKeyword, "$index", 0, TokenRoles.Term),
        new(SyntaxKind.TotalKeyword, "$total", 0, TokenRoles.Term),
        new(SyntaxKind.Exclamation, "!", 0),
        new(SyntaxKind.Dot, ".", 0),
        new(SyntaxKind.Comma, ",", 0),
        new(SyntaxKind.Colon, ":", 0),
        new(SyntaxKind.Semicolon, ";", 0),
        new(SyntaxKind.OpenParenthesis, "(", 0, TokenRoles.Term),
        new(SyntaxKind.CloseParenthesis, ")", 0),
        new(SyntaxKind.OpenBracket, "[", 0),
        new(SyntaxKind.CloseBracket, "]", 0),
        new(SyntaxKind.OpenBrace, "{", 0, TokenRoles.Term),
        new(SyntaxKind.CloseBrace, "}", 0),
        new(SyntaxKind.Identifier, "", 0, TokenRoles.Name),
        new(SyntaxKind.DelimitedIdentifier, "", 0, TokenRoles.Name),
        new(SyntaxKind.ExternalConstant, "", 0, TokenRoles.Term),
        new(SyntaxKind.String, "", 0, TokenRoles.Term | TokenRoles.Literal),
        new(SyntaxKind.Integer, "", 0, TokenRoles.Term | TokenRoles.Literal),
        new(SyntaxKind.Long, "", 0, TokenRoles.Term | TokenRoles.Literal),
        new(SyntaxKind.Decimal, "", 0, TokenRoles.Term | TokenRoles.Literal),
        new(SyntaxKind.Date, "", 0, TokenRoles.Term | TokenRoles.Literal),
        new(SyntaxKind.DateTime, "", 0, TokenRoles.Term | TokenRoles.Literal),
        new(SyntaxKind.Time, "", 0, TokenRoles.Term | TokenRoles.Literal),
    ];

    private static readonly SyntaxFact[] ByKind = IndexByKind();
    private static readonly SyntaxFact[][] WordsByLength = IndexWordsByLength();

    /// <summary>The binding strength as a binary operator; 0 for what is none.</summary>
    public static int BinaryPrecedence(SyntaxKind kind) => ByKind[(int)kind].Precedence;

    /// <summary>The spelling of an operator, bracket or keyword; empty for tokens that have many.</summary>
    public static string Spelling(SyntaxKind kind) => ByKind[(int)kind].Spelling;

    /// <summary>True for identifiers and the keywords that may stand for one (<c>as contains in is</c>).</summary>
    public static bool IsName(SyntaxKind kind) => (ByKind[(int)kind].Roles & TokenRoles.Name) != 0;

    /// <summary>True where an operand may begin with the token, signs left aside.</summary>
    public static bool StartsTerm(SyntaxKind kind) =>
        (ByKind[(int)kind].Roles & (TokenRoles.Name | TokenRoles.Term)) != 0;

    /// <summary>True for <c>+</c> and <c>-</c>, which may stand before an operand.</summary>
    public static bool IsSign(SyntaxKind kind) => (ByKind[(int)kind].Roles & TokenRoles.Sign) != 0;

    /// <summary>True for a closing bracket of any shape.</summary>
    public static bool IsCloser(SyntaxKind kind) =>
        kind is SyntaxKind.CloseParenthesis or SyntaxKind.CloseBracket or SyntaxKind.CloseBrace;

    /// <summary>The keyword that a word spells, else <see cref="SyntaxKind.Identifier"/>.</summary>
    public static SyntaxKind WordKind(ReadOnlySpan<char> word)
    {
        if (word.Length < WordsByLength.Length)
        {
            foreach (var fact in WordsByLength[word.Length])
            {
                if (word.SequenceEqual(fact.Spelling))
                {
                    return fact.Kind;
                }
            }
        }

        return SyntaxKind.Identifier;
    }

    /// <summary>True for the unit words of a quantity literal: <c>year years … milliseconds</c>.</summary>
    public static bool IsCalendarUnit(ReadOnlySpan<char> word)
    {
        foreach (var unit in CalendarUnits)
        {
            if (word.SequenceEqual(unit))
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxFact[] IndexByKind()
    {
        var index = new SyntaxFact[byte.MaxValue + 1];
        Array.Fill(index, new SyntaxFact(SyntaxKind.None, "", 0));
        foreach (var row in Rows)
        {
            index[(int)row.Kind] = row;
        }

        return index;
    }

    private static SyntaxFact[][] IndexWordsByLength()
    {
        var byLength = Rows.Where(IsWord).ToLookup(row => row.Spelling.Length);
        var longest = byLength.Max(group => group.Key);
        return [.. Enumerable.Range(0, longest + 1).Select(length => byLength[length].ToArray())];
    }

    private static bool IsWord(SyntaxFact row) =>
        row.Spelling.Length > 0 && (char.IsLetter(row.Spelling[0]) || row.Spelling[0] == '$');
}
