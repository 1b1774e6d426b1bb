using System.Text;
using System.Text.RegularExpressions;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Text;

namespace FhirPathAspire.TestKit;

/// <summary>
/// Text with findings drawn under its lines:
/// <code>
/// name.gven
///      ^^^^ FP2001 'gven' is no element of HumanName.
/// </code>
/// An empty span is drawn as <c>^0</c>; one that goes on behind its line is drawn to the line's end and ends in <c>…</c>.
/// </summary>
public static partial class AnnotatedText
{
    /// <summary>The text without what is drawn under it.</summary>
    public static string Strip(string annotated) =>
        string.Join('\n', annotated.ReplaceLineEndings("\n").Split('\n').Where(line => !Annotation().IsMatch(line)));

    /// <summary>Draws findings under their lines.</summary>
    public static string Render(string text, IEnumerable<Diagnostic> diagnostics)
    {
        var pending = diagnostics.ToList();
        var rendered = new StringBuilder();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var span = new TextSpan(start, line.Length);
            rendered.Append(line).Append('\n');
            foreach (var diagnostic in pending.Where(diagnostic => span.Touches(diagnostic.Span.Start)).ToList())
            {
                rendered.Append(Draw(span, diagnostic)).Append('\n');
                pending.Remove(diagnostic);
            }

            start = span.End + 1;
        }

        return rendered.ToString(0, rendered.Length - 1);
    }

    private static string Draw(TextSpan line, Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        var end = Math.Min(span.End, line.End);
        var mark = span.IsEmpty ? "^0" : new string('^', end - span.Start) + (span.End > line.End ? "…" : "");
        return $"{new string(' ', span.Start - line.Start)}{mark} {diagnostic.Code} {diagnostic.Message}";
    }

    [GeneratedRegex(@"^\s*\^+[0…]? FP\d{4}( |$)")]
    private static partial Regex Annotation();
}
