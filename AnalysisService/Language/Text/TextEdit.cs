using System.Collections.Immutable;

namespace FhirPath.Language.Text;

/// <summary>A replacement of one range of a text.</summary>
/// <param name="Span">What goes; empty for a plain insertion.</param>
/// <param name="NewText">What comes in its place; empty for a plain deletion.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText)
{
    /// <summary>
    /// Parts of the new text, in its order, that hold a name which its author may want to choose at once: the same one
    /// in all edits that are applied together. Default where there are none.
    /// </summary>
    public ImmutableArray<TextSpan> Placeholders { get; init; }

    /// <summary>The same edit of a text that has <paramref name="distance"/> more code units before it.</summary>
    public TextEdit Shift(int distance) => this with { Span = Span.Shift(distance) };
}
