namespace FhirPath.Language.Text;

/// <summary>A half-open range of a text, in UTF-16 code units from its start.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="Length">Number of code units; zero for a place between two of them.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>True where nothing lies inside.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>True where <paramref name="offset"/> is the place of a code unit of the span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>True where <paramref name="offset"/> lies inside or at either end: what a cursor touches.</summary>
    public bool Touches(int offset) => offset >= Start && offset <= End;

    /// <summary>True where <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>The same span of a text that has <paramref name="distance"/> more code units before it.</summary>
    public TextSpan Shift(int distance) => new(Start + distance, Length);

    public override string ToString() => $"[{Start}..{End})";
}
