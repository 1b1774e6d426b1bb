using System.Globalization;
using System.Text;

namespace FhirPath.Language.Syntax;

/// <summary>The escapes of strings and delimited identifiers (FHIRPath N1 section 4.1.2).</summary>
internal static class EscapeSequence
{
    private const int UnicodeLength = 6;

    /// <summary>The length of the sequence that begins with the backslash at the start; 0 where it is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        return text[1] switch
        {
            '\'' or '"' or '`' or '\\' or '/' or 'f' or 'n' or 'r' or 't' => 2,
            'u' when HasCode(text) => UnicodeLength,
            _ => 0,
        };
    }

    /// <summary>The value of a quoted token: without quotes, its escapes resolved, wrong ones taken as they stand.</summary>
    /// <param name="quoted">The token from its opening quote on.</param>
    /// <param name="isUnterminated">True where there is no closing quote to take off.</param>
    public static string Unquote(ReadOnlySpan<char> quoted, bool isUnterminated)
    {
        var content = isUnterminated ? quoted[1..] : quoted[1..^1];
        if (!content.Contains('\\'))
        {
            return content.ToString();
        }

        var value = new StringBuilder(content.Length);
        while (content.IndexOf('\\') is >= 0 and var backslash)
        {
            value.Append(content[..backslash]);
            content = content[backslash..];
            var length = LengthAt(content);
            value.Append(length == 0 ? '\\' : Value(content[..length]));
            content = content[Math.Max(length, 1)..];
        }

        return value.Append(content).ToString();
    }

    private static bool HasCode(ReadOnlySpan<char> text) =>
        text.Length >= UnicodeLength
        && ushort.TryParse(text[2..UnicodeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);

    private static char Value(ReadOnlySpan<char> sequence) => sequence[1] switch
    {
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => (char)ushort.Parse(sequence[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        var letter => letter,
    };
}
