using System.Text;
using FhirPath.Language.Syntax;

namespace FhirPath.Language.Features.Renaming;

/// <summary>Names of variables, as they are written.</summary>
internal static class VariableName
{
    private const int LongestName = 1_000;

    /// <summary>True for a name that needs no quotes behind a percent sign.</summary>
    public static bool IsPlain(string name) =>
        name is [>= 'A' and <= 'Z' or >= 'a' and <= 'z' or '_', ..]
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
        && (SyntaxFacts.WordKind(name) is SyntaxKind.Identifier || SyntaxFacts.IsName(SyntaxFacts.WordKind(name)));

    /// <summary>The name that somebody has typed, who may have written the percent sign and the backticks along.</summary>
    public static string Read(string typed)
    {
        var name = typed.StartsWith('%') ? typed[1..] : typed;
        return name is ['`', _, .., '`'] ? EscapeSequence.Unquote(name, isUnterminated: false) : name;
    }

    /// <summary>Why a name can't be one; null for one that can.</summary>
    public static string? ProblemOf(string name)
    {
        if (name.Length > LongestName)
        {
            return "The name of a variable is at most 1000 characters long.";
        }

        return string.IsNullOrWhiteSpace(name) ? "A variable needs a name."
            : name.Any(IsControl) ? "The name of a variable stands on one line, without control characters."
            : null;
    }

    /// <summary>Why a name can't be written in a directive, <c>@var name: Type</c>; null for one that can.</summary>
    public static string? ProblemInDirective(string name) =>
        name.Contains(':') || name[0] == '%' || name.Trim().Length < name.Length
            ? $"A directive can't declare '{name}': it ends at a colon, and blanks around a name are not part of it."
            : null;

    /// <summary>The name behind a percent sign, in backticks where it needs them.</summary>
    public static string Behind(string name) => IsPlain(name) ? name : $"`{Escape(name, '`')}`";

    /// <summary>The name inside of quotes.</summary>
    public static string Escape(string name, char quote)
    {
        if (name.AsSpan().IndexOfAny('\\', quote) < 0)
        {
            return name;
        }

        var escaped = new StringBuilder(name.Length + 2);
        foreach (var character in name)
        {
            if (character == '\\' || character == quote)
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    private static bool IsControl(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';
}
