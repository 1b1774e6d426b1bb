namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// Finds what is wrong with a regular expression in all dialects: engines use that of their platform, and the
/// specification names PCRE. What one of them can read is right.
/// </summary>
internal static class RegexScan
{
    private const int LongestOption = 8;

    /// <summary>What is wrong, in words that follow "is not valid:"; null for nothing, and where dialects differ.</summary>
    public static string? Problem(ReadOnlySpan<char> pattern)
    {
        var depth = 0;
        var hasOperand = false;
        for (var index = 0; index < pattern.Length; index++)
        {
            switch (pattern[index])
            {
                case '\\' when index + 1 == pattern.Length:
                    return "it ends in a backslash";
                case '\\' when pattern[index + 1] == 'Q':
                    return null;
                case '\\':
                    index++;
                    hasOperand = true;
                    break;
                case '[':
                    var length = LengthOfClass(pattern[index..]);
                    if (length <= 0)
                    {
                        return length == 0 ? null : "'[' is not closed";
                    }

                    index += length - 1;
                    hasOperand = true;
                    break;
                case '(' when IsOption(pattern[(index + 1)..]):
                    return null;
                case '(':
                    depth++;
                    hasOperand = index + 1 < pattern.Length && pattern[index + 1] == '?';
                    break;
                case ')' when depth == 0:
                    return "')' closes nothing";
                case ')':
                    depth--;
                    hasOperand = true;
                    break;
                case '|':
                    hasOperand = false;
                    break;
                case '*' or '+' or '?' when !hasOperand:
                    return $"there is nothing before '{pattern[index]}' to repeat";
                default:
                    hasOperand = true;
                    break;
            }
        }

        return depth == 0 ? null : "'(' is not closed";
    }

    // (?x) and (?#…) change what a bracket or a blank means, (?(…) has conditions.
    private static bool IsOption(ReadOnlySpan<char> inside) =>
        inside is ['?', '#' or '(' or 'P', ..]
        || (inside is ['?', ..] && inside[..Math.Min(LongestOption, inside.Length)].Contains('x'));

    // The length of a class with its brackets; -1 where it is not closed, 0 where dialects differ.
    private static int LengthOfClass(ReadOnlySpan<char> text)
    {
        var start = text.Length > 1 && text[1] == '^' ? 2 : 1;
        if (start < text.Length && text[start] == ']')
        {
            return 0;
        }

        for (var index = start; index < text.Length; index++)
        {
            switch (text[index])
            {
                case ']':
                    return index + 1;
                case '[':
                    return 0;
                case '\\':
                    index++;
                    break;
                default:
                    break;
            }
        }

        return -1;
    }
}
