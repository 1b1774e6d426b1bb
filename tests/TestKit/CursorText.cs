namespace FhirPathAspire.TestKit;

/// <summary>A text and the place of a cursor in it.</summary>
/// <param name="Text">Without the mark.</param>
/// <param name="Offset">Where <c>$0</c> stood.</param>
public readonly record struct CursorText(string Text, int Offset)
{
    private const string Mark = "$0";

    /// <summary>Takes the mark out of a fixture.</summary>
    public static CursorText Parse(string fixture)
    {
        var text = fixture.ReplaceLineEndings("\n");
        var offset = text.IndexOf(Mark, StringComparison.Ordinal);
        return offset < 0
            ? throw new ArgumentException($"The fixture has no {Mark}.", nameof(fixture))
            : new CursorText(text.Remove(offset, Mark.Length), offset);
    }
}
