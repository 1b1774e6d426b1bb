using System.Text;
using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Support;

/// <summary>A text as a client sees it that counts columns in an encoding: by code of its own, not the server's.</summary>
internal sealed class EncodedText(string text, string encoding)
{
    /// <summary>Parameters of a request at a place inside of the first occurrence of a part.</summary>
    /// <param name="part">What to look for.</param>
    /// <param name="chars">How many UTF-16 code units behind its beginning.</param>
    public object At(string part, int chars = 0)
    {
        var (line, character) = PositionOf(text.IndexOf(part, StringComparison.Ordinal) + chars);
        return LspClientDocuments.At(line, character);
    }

    /// <summary>Line and column of an offset.</summary>
    public (int Line, int Character) PositionOf(int offset)
    {
        var before = text[..offset].ReplaceLineEndings("\n");
        var line = before.Split('\n')[^1];
        return (before.Count(static character => character == '\n'), Units(line));
    }

    /// <summary>What stands in a range.</summary>
    public string In(JsonNode range) => text[OffsetOf(range["start"]!)..OffsetOf(range["end"]!)];

    private int OffsetOf(JsonNode position)
    {
        var wanted = ((int)position["line"]!, (int)position["character"]!);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            var isInside = offset > 0 && offset < text.Length
                && (char.IsSurrogatePair(text[offset - 1], text[offset]) || text[(offset - 1)..].StartsWith("\r\n", StringComparison.Ordinal));
            if (!isInside && PositionOf(offset) == wanted)
            {
                return offset;
            }
        }

        throw new InvalidOperationException($"No character is at {position.ToJsonString()} of the text in {encoding}.");
    }

    private int Units(string line) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetByteCount(line),
        "utf-16" => line.Length,
        "utf-32" => line.EnumerateRunes().Count(),
        _ => throw new InvalidOperationException($"{encoding} is no encoding of LSP."),
    };
}
