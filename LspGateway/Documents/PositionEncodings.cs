using System.Text;

namespace FhirPathAspire.LspGateway.Documents;

/// <summary>Names, negotiation and arithmetic of position encodings.</summary>
internal static class PositionEncodings
{
    /// <summary>The first encoding the client offers that is known here; UTF-16 where it offers none.</summary>
    public static PositionEncoding Negotiate(IReadOnlyList<string>? offered)
    {
        foreach (var name in offered ?? [])
        {
            switch (name)
            {
                case "utf-16":
                    return PositionEncoding.Utf16;
                case "utf-8":
                    return PositionEncoding.Utf8;
                case "utf-32":
                    return PositionEncoding.Utf32;
            }
        }

        return PositionEncoding.Utf16;
    }

    public static string NameOf(PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf16 => "utf-16",
        PositionEncoding.Utf8 => "utf-8",
        PositionEncoding.Utf32 => "utf-32",
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, null),
    };

    /// <summary>How many units of the encoding the text takes; an unpaired surrogate counts as U+FFFD.</summary>
    public static int UnitsOf(PositionEncoding encoding, ReadOnlySpan<char> text) => encoding switch
    {
        PositionEncoding.Utf16 => text.Length,
        PositionEncoding.Utf8 => Encoding.UTF8.GetByteCount(text),
        PositionEncoding.Utf32 => CountRunes(text),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, null),
    };

    /// <summary>
    /// How many UTF-16 code units of the text the given units cover, at most all of them. Units that end inside a
    /// code point stop before it; in UTF-16 a position between two surrogates is taken as it is, since a client
    /// may well edit half a pair.
    /// </summary>
    /// <param name="encoding">What the units are.</param>
    /// <param name="text">The text that the units cover.</param>
    /// <param name="units">How many; what the text did not use up is left in it.</param>
    public static int CharsOf(PositionEncoding encoding, ReadOnlySpan<char> text, ref long units)
    {
        if (encoding == PositionEncoding.Utf16)
        {
            var taken = (int)Math.Min(text.Length, units);
            units -= taken;
            return taken;
        }

        var chars = 0;
        while (chars < text.Length && units > 0)
        {
            Rune.DecodeFromUtf16(text[chars..], out var rune, out var consumed);
            var cost = encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
            if (cost > units)
            {
                units = 0;
                break;
            }

            units -= cost;
            chars += consumed;
        }

        return chars;
    }

    private static int CountRunes(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
