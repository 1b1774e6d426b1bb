using FhirPath.Language.Text;

namespace FhirPath.Language.Documents;

/// <summary>
/// An instruction in a line comment, <c>// @resource Patient</c>. It holds from its line on, up to the next of its kind.
/// </summary>
/// <param name="Kind">What it sets.</param>
/// <param name="Name">The name as written, without the at sign.</param>
/// <param name="Value">What follows the name, trimmed; empty where nothing does.</param>
/// <param name="LineStart">Offset of the line: where it begins to hold.</param>
/// <param name="NameSpan">The at sign and the name.</param>
/// <param name="ValueSpan">The value; empty, at the end of the name, where there is none.</param>
public sealed record Directive(
    DirectiveKind Kind, string Name, string Value, int LineStart, TextSpan NameSpan, TextSpan ValueSpan)
{
    /// <summary>The same directive in a text that has <paramref name="distance"/> more code units before it.</summary>
    internal Directive Shift(int distance) => distance == 0
        ? this
        : this with
        {
            LineStart = LineStart + distance,
            NameSpan = NameSpan.Shift(distance),
            ValueSpan = ValueSpan.Shift(distance),
        };
}
