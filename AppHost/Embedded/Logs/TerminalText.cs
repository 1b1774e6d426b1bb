using System.Text;
using System.Text.RegularExpressions;

namespace FhirPathAspire.AppHost.Embedded.Logs;

/// <summary>Makes a process's line safe to show: colours stay or go, all other control codes go.</summary>
internal static partial class TerminalText
{
    private const char Escape = '\u001b';

    /// <summary>Without colours, for files and pages.</summary>
    public static string Plain(string text) => WithoutControls(ControlSequence().Replace(text, ""));

    /// <summary>With colours and nothing else that a terminal would obey.</summary>
    public static string Coloured(string text) => text.Contains(Escape, StringComparison.Ordinal)
        ? ControlSequence().Replace(text, match => match.Value[^1] == 'm' ? match.Value : "")
        : WithoutControls(text);

    private static string WithoutControls(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsControl(character) || character == '\t')
            {
                kept.Append(character);
            }
        }

        return kept.ToString();
    }

    // ESC [ 31 m, ESC [ 2 J, and operating-system commands up to their end.
    [GeneratedRegex(@"\x1B\[[0-9;?]*[ -/]*[@-~]|\x1B\][^\x07\x1B]*(\x07|\x1B\\)?|\x1B[@-Z\\^_]")]
    private static partial Regex ControlSequence();
}
