namespace FhirPathAspire.LspGateway.Documents;

/// <summary>
/// A piece of a text with its line ends counted. Neither a \r\n nor a surrogate pair ever straddles two chunks.
/// </summary>
internal sealed class TextChunk
{
    private const int MaxLength = 4096;

    private TextChunk(string text)
    {
        Text = text;
        (LineEnds, LastLineStart) = Documents.LineEnds.Count(text);
    }

    public string Text { get; }

    public int LineEnds { get; }

    /// <summary>Where the last line that begins in this chunk begins; meaningless where no line ends in it.</summary>
    public int LastLineStart { get; }

    /// <summary>Cuts a text into chunks of about equal length.</summary>
    public static List<TextChunk> Cut(ReadOnlySpan<char> text)
    {
        var count = (text.Length + MaxLength - 1) / MaxLength;
        var chunks = new List<TextChunk>(count);
        for (var i = 0; i < count && text.Length > 0; i++)
        {
            var length = SafeCut(text, text.Length / (count - i));
            chunks.Add(new TextChunk(text[..length].ToString()));
            text = text[length..];
        }

        return chunks;
    }

    private static int SafeCut(ReadOnlySpan<char> text, int length)
    {
        if (length >= text.Length)
        {
            return text.Length;
        }

        var (before, after) = (text[length - 1], text[length]);
        var splits = (before == '\r' && after == '\n') || char.IsSurrogatePair(before, after);
        return splits ? length + 1 : length;
    }
}
