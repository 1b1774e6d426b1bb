using System.Text;
using System.Text.RegularExpressions;
using FhirPath.Language.Text;

namespace FhirPathAspire.TestKit;

/// <summary>
/// A text with spans marked in it, <c>«so»</c>; marks may lie inside of others. A label, <c>!</c> or <c>=</c>, may stand
/// behind the opening mark.
/// </summary>
public static partial class MarkedText
{
    private const char Open = '«';
    private const char Close = '»';

    /// <summary>The text without marks and their labels.</summary>
    public static string Strip(string fixture) => Mark().Replace(fixture, "");

    /// <summary>Marks spans in a text, with their labels.</summary>
    public static string Render(string text, params IEnumerable<(TextSpan Span, string Label)> marks)
    {
        var insertions = marks
            .SelectMany(mark => new[]
            {
                (Offset: mark.Span.Start, Order: 1, Length: -mark.Span.Length, Text: $"{Open}{mark.Label}"),
                (Offset: mark.Span.End, Order: 0, mark.Span.Length, Text: $"{Close}"),
            })
            .OrderBy(insertion => insertion.Offset).ThenBy(insertion => insertion.Order)
            .ThenBy(insertion => insertion.Length);
        var rendered = new StringBuilder();
        var done = 0;
        foreach (var insertion in insertions)
        {
            rendered.Append(text, done, insertion.Offset - done).Append(insertion.Text);
            done = insertion.Offset;
        }

        return rendered.Append(text, done, text.Length - done).ToString();
    }

    [GeneratedRegex("«[!=]?|»")]
    private static partial Regex Mark();
}
