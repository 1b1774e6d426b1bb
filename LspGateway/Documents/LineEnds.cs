namespace FhirPathAspire.LspGateway.Documents;

/// <summary>Line ends as LSP defines them: \n, \r\n and \r, nothing else (not U+2028, not U+0085).</summary>
internal static class LineEnds
{
    /// <summary>Index of the next line end, or the text's length.</summary>
    public static int Next(ReadOnlySpan<char> text)
    {
        var index = text.IndexOfAny('\r', '\n');
        return index < 0 ? text.Length : index;
    }

    /// <summary>Length of the line end that begins the text: 0, 1 or 2.</summary>
    public static int LengthAt(ReadOnlySpan<char> text) => text switch
    {
        ['\r', '\n', ..] => 2,
        ['\r', ..] or ['\n', ..] => 1,
        _ => 0,
    };

    /// <summary>How many lines end in the text, and where the line after the last of them begins (0: none).</summary>
    public static (int Count, int LastLineStart) Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var position = 0;
        while (true)
        {
            var end = position + Next(text[position..]);
            if (end == text.Length)
            {
                return (count, position);
            }

            count++;
            position = end + LengthAt(text[end..]);
        }
    }

    /// <summary>Where the line after the n-th line end begins; the text has at least n.</summary>
    public static int StartAfter(ReadOnlySpan<char> text, int n)
    {
        var position = 0;
        for (var i = 0; i < n; i++)
        {
            position += Next(text[position..]);
            position += LengthAt(text[position..]);
        }

        return position;
    }
}
