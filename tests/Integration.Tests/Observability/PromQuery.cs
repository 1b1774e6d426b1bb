using System.Text.RegularExpressions;

namespace FhirPathAspire.Integration.Tests.Observability;

/// <summary>What a query of Prometheus asks for.</summary>
/// <param name="Selectors">The series, each with the labels that select from it.</param>
/// <param name="Groups">The labels that it groups or joins by.</param>
internal sealed partial record PromQuery(
    IReadOnlyList<(string Series, IReadOnlyList<string> Labels)> Selectors, IReadOnlyList<string> Groups)
{
    private static readonly HashSet<string> Grouping =
        new(StringComparer.Ordinal) { "by", "without", "on", "ignoring", "group_left", "group_right" };

    private static readonly HashSet<string> Words =
        new(StringComparer.Ordinal) { "and", "or", "unless", "bool", "offset" };

    /// <summary>Reads the parts of the language that rules and dashboards use.</summary>
    public static PromQuery Parse(string query)
    {
        var tokens = Token().Matches(query).Select(static token => token.Value)
            .Where(static token => token[0] is not ('"' or '[') && !char.IsDigit(token[0])).ToArray();
        var selectors = new List<(string, IReadOnlyList<string>)>();
        var groups = new List<string>();
        for (var index = 0; index < tokens.Length; index++)
        {
            var next = tokens.ElementAtOrDefault(index + 1);
            var isAggregation = next is not null && Grouping.Contains(next);
            if (!IsName(tokens[index]) || Words.Contains(tokens[index]) || isAggregation)
            {
                continue;
            }

            if (Grouping.Contains(tokens[index]))
            {
                groups.AddRange(NamesUntil(tokens, ref index, ")"));
            }
            else if (next == "{")
            {
                selectors.Add((tokens[index], NamesUntil(tokens, ref index, "}")));
            }
            else if (next != "(")
            {
                selectors.Add((tokens[index], []));
            }
        }

        return new PromQuery(selectors, groups);
    }

    private static string[] NamesUntil(string[] tokens, ref int index, string end)
    {
        var inside = tokens.Skip(index + 1).TakeWhile(token => token != end).ToArray();
        index += inside.Length + 1;
        return [.. inside.Where(IsName)];
    }

    private static bool IsName(string token) => char.IsLetter(token[0]) || token[0] == '_';

    // Strings, ranges in brackets, names, numbers with their units, and single characters.
    [GeneratedRegex("""
        "(?:\\.|[^"\\])*"|\[[^\]]*\]|[a-zA-Z_][a-zA-Z0-9_:]*|[0-9][0-9a-zA-Z.]*|\S
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
