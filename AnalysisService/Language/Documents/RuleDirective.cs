using FhirPath.Language.Text;

namespace FhirPath.Language.Documents;

/// <summary>The value of <c>@rule unknown-element off</c>, taken apart. A colon or an equals sign may stand between.</summary>
/// <param name="Rule">Where the rule is named.</param>
/// <param name="Level">Where it is said what it is set to; empty where that is missing.</param>
public sealed record RuleDirective(TextSpan Rule, TextSpan Level)
{
    private static readonly char[] Separators = [' ', '\t', ':', '='];

    /// <summary>Reads the value; never fails.</summary>
    /// <param name="value">The directive's value, trimmed.</param>
    /// <param name="start">Offset of the value in its document.</param>
    public static RuleDirective Read(ReadOnlySpan<char> value, int start)
    {
        var end = value.IndexOfAny(Separators);
        if (end < 0)
        {
            return new RuleDirective(new TextSpan(start, value.Length), new TextSpan(start + value.Length, 0));
        }

        var level = value[end..].TrimStart(Separators);
        return new RuleDirective(
            new TextSpan(start, end), new TextSpan(start + value.Length - level.Length, level.Length));
    }
}
