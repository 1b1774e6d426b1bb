using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>
/// The header block in front of a message: "Content-Length: 123\r\nContent-Type: …\r\n\r\n". Names are taken in any
/// case, as HTTP has it; lines may end in \n alone.
/// </summary>
/// <param name="ContentLength">Absent where the block names none, or none that makes sense.</param>
/// <param name="HasGarbage">Whether bytes that are no header stood before it.</param>
internal readonly record struct FrameHeader(long? ContentLength, bool HasGarbage)
{
    private static readonly SearchValues<byte> NeverInNames = SearchValues.Create("{}[]\" "u8);

    private static ReadOnlySpan<byte> LengthName => "content-length:"u8;

    /// <summary>Reads one block, or nothing while it is incomplete.</summary>
    public static bool TryRead(ref SequenceReader<byte> reader, int maxBytes, out FrameHeader header)
    {
        long? length = null;
        var garbage = false;
        var isBlank = true;
        while (reader.Consumed <= maxBytes && reader.TryReadTo(out ReadOnlySequence<byte> line, (byte)'\n'))
        {
            if (line.Length > maxBytes)
            {
                break;
            }

            var text = Trim(line.IsSingleSegment ? line.FirstSpan : line.ToArray());
            if (text.IsEmpty && !isBlank)
            {
                header = new FrameHeader(length, garbage);
                return true;
            }

            if (text.IsEmpty)
            {
                // Some clients put a line end behind a body; it belongs to no header.
                continue;
            }

            isBlank = false;
            if (TryReadLength(text, ref garbage, out var value))
            {
                length = value;
            }
        }

        header = default;
        return false;
    }

    /// <summary>
    /// Whatever stands before the name is the rest of something that was not understood: to find the name behind
    /// it is how the stream is understood again.
    /// </summary>
    private static bool TryReadLength(ReadOnlySpan<byte> line, ref bool garbage, out long? length)
    {
        length = null;
        var start = IndexOfName(line);
        if (start != 0)
        {
            garbage |= start > 0 || !LooksLikeHeader(line);
        }

        if (start < 0)
        {
            return false;
        }

        var value = line[(start + LengthName.Length)..].Trim(" \t"u8);
        if (Utf8Parser.TryParse(value, out long number, out var consumed) && consumed == value.Length && number >= 0)
        {
            length = number;
        }

        return true;
    }

    private static int IndexOfName(ReadOnlySpan<byte> line)
    {
        for (var i = line.Length - LengthName.Length; i >= 0; i--)
        {
            if (Ascii.EqualsIgnoreCase(line.Slice(i, LengthName.Length), LengthName))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool LooksLikeHeader(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        return colon > 0 && !line[..colon].ContainsAny(NeverInNames);
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line) => line.TrimEnd((byte)'\r');
}
