using System.Text;
using FhirPathAspire.LspGateway.Documents;

namespace FhirPathAspire.LspGateway.Tests.Documents;

/// <summary>What LSP says of lines and columns, in the slowest and plainest way, to hold the real one against.</summary>
internal static class ReferenceText
{
    /// <summary>Offset of a position; a column past the line's end is the line's end.</summary>
    public static int OffsetOf(string text, int line, int column, PositionEncoding encoding)
    {
        var lines = LinesOf(text);
        if (line >= lines.Count)
        {
            return text.Length;
        }

        var (start, length) = lines[line];
        var offset = start;
        var left = column;
        while (offset < start + length && left > 0)
        {
            var width = encoding == PositionEncoding.Utf16 ? 1 : RuneAt(text, offset, start + length).Chars;
            var cost = encoding switch
            {
                PositionEncoding.Utf8 => RuneAt(text, offset, start + length).Rune.Utf8SequenceLength,
                _ => 1,
            };
            if (cost > left)
            {
                break;
            }

            left -= cost;
            offset += width;
        }

        return offset;
    }

    /// <summary>Start and length, without the line end, of every line.</summary>
    public static List<(int Start, int Length)> LinesOf(string text)
    {
        var lines = new List<(int, int)>();
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is not ('\r' or '\n'))
            {
                continue;
            }

            lines.Add((start, index - start));
            if (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n')
            {
                index++;
            }

            start = index + 1;
        }

        lines.Add((start, text.Length - start));
        return lines;
    }

    private static (Rune Rune, int Chars) RuneAt(string text, int offset, int end)
    {
        Rune.DecodeFromUtf16(text.AsSpan(offset, end - offset), out var rune, out var chars);
        return (rune, chars);
    }
}
