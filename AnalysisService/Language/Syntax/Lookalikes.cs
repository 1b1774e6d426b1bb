using System.Collections.Frozen;

namespace FhirPath.Language.Syntax;

/// <summary>
/// Letters that a word processor, a web page or another keyboard puts in place of what the grammar knows: they look the
/// same, or like nothing.
/// </summary>
internal static class Lookalikes
{
    // What each stands for: a blank for spaces of all widths, nothing ('\0') for what has no width.
    private static readonly FrozenDictionary<char, char> Meant = new (string Letters, char Meant)[]
    {
        ("\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000", ' '),
        ("\u0085\u2028\u2029", ' '),
        ("\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\u2061\u2062\u2063\u2064", '\0'),
        ("\u2018\u2019\u201A\u201B\u2032\u00B4\u02BC\uFF07", '\''),
        ("\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\uFF02", '"'),
        ("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D", '-'),
        ("\uFF08", '('), ("\uFF09", ')'), ("\uFF3B", '['), ("\uFF3D", ']'), ("\uFF5B", '{'), ("\uFF5D", '}'),
        ("\uFF0C", ','), ("\uFF0E", '.'), ("\uFF1A", ':'), ("\uFF1B", ';'), ("\uFF0B", '+'), ("\uFF0A\u00D7", '*'),
        ("\uFF0F\u00F7\u2044\u2215", '/'), ("\uFF1D", '='), ("\uFF1C", '<'), ("\uFF1E", '>'), ("\uFF5C", '|'),
        ("\uFF06", '&'), ("\uFF5E", '~'),
    }.SelectMany(row => row.Letters.Select(letter => KeyValuePair.Create(letter, row.Meant))).ToFrozenDictionary();

    /// <summary>True for what is taken for a blank, or not seen at all.</summary>
    public static bool IsBlank(char letter) => TryGetMeant(letter, out var meant) && meant is ' ' or '\0';

    /// <summary>The sign of the grammar that a letter looks like; <c>'\0'</c> for one that can't be seen.</summary>
    public static bool TryGetMeant(char letter, out char meant)
    {
        meant = default;
        return letter > '\u007F' && Meant.TryGetValue(letter, out meant);
    }

    /// <summary>True for a quote of either sort that is not one of the grammar.</summary>
    public static bool IsQuote(char letter) => TryGetMeant(letter, out var meant) && meant is '\'' or '"';
}
