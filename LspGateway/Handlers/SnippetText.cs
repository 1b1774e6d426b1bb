using System.Text;
using System.Text.RegularExpressions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>LSP snippets ("where(${1:criteria})$0") for clients that insert plain text only.</summary>
internal static partial class SnippetText
{
    /// <summary>Without tab stops and placeholders: "where()".</summary>
    public static string ToPlainText(string snippet)
    {
        return Escape().Replace(Placeholder().Replace(snippet, ""), "$1");
    }

    /// <summary>Appends text that a snippet shows as it stands.</summary>
    public static void AppendPlain(StringBuilder snippet, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter is '\\' or '$' or '}')
            {
                snippet.Append('\\');
            }

            snippet.Append(letter);
        }
    }

    [GeneratedRegex(@"(?<!\\)\$(\d+|\{\d+(:[^}]*)?\})")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\\([\\$}])")]
    private static partial Regex Escape();
}
