using System.Text;
using System.Text.RegularExpressions;

namespace FhirPathAspire.AppHost.Embedded.Logs;

/// <summary>Makes a process's line safe to show: colours stay or go, all other control codes go.</summary>
internal static partial class TerminalText
{
    /// <summary>Without colours, for files and pages.</summary>
    public static string Plain(string text) => Clean(text, keepsColours: false);

    /// <summary>With colours and nothing else that a terminal would obey.</summary>
    public static string Coloured(string text) => Clean(text, keepsColours: true);

    private static string Clean(string text, bool keepsColours)
    {
        var kept = new StringBuilder(text.Length);
        var start = 0;
        foreach (var match in ControlSequence().EnumerateMatches(text))
        {
            AppendWithoutControls(kept, text.AsSpan(start, match.Index - start));
            start = match.Index + match.Length;
            if (keepsColours && text[start - 1] == 'm')
            {
                kept.Append(text.AsSpan(match.Index, match.Length));
            }
        }

        AppendWithoutControls(kept, text.AsSpan(start));
        return kept.ToString();
    }

    private static void AppendWithoutControls(StringBuilder kept, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsControl(character) || character == '\t')
            {
                kept.Append(character);
            }
        }
    }

    // ESC [ 31 m, ESC [ 2 J, and operating-system commands up to their end.
    [GeneratedRegex(@"\x1B\[[0-9;?]*[ -/]*[@-~]|\x1B\][^\x07\x1B]*(\x07|\x1B\\)?|\x1B[@-Z\\^_]")]
    private static partial Regex ControlSequence();
}
