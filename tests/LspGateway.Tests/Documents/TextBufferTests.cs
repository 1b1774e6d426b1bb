using CsCheck;
using FhirPathAspire.LspGateway.Documents;

namespace FhirPathAspire.LspGateway.Tests.Documents;

/// <summary>The text of a document against the plainest model there is: a string.</summary>
public sealed class TextBufferTests
{
    /// <summary>What makes columns and lines hard: all line ends, and ones that only look so; every width of UTF-8.</summary>
    private static readonly string[] Pieces =
        ["a", "name.given", " ", "\n", "\r\n", "\r", "\u2028", "\u0085", "é", "€", "漢字", "e\u0301", "\U0001F600", ""];

    private static readonly Gen<string> AnyPiece = Gen.Int[0, Pieces.Length - 1].Select(static index => Pieces[index]);

    private static readonly Gen<string> AnyText = AnyPiece.Array[0, 30].Select(string.Concat);

    /// <summary>Long enough that a text is kept in several chunks.</summary>
    private static readonly Gen<string> AnyLongText = AnyPiece.Array[0, 4_000].Select(string.Concat);

    private static readonly Gen<PositionEncoding> AnyEncoding = Gen.Enum<PositionEncoding>();

    private static readonly Gen<(int Start, int Length, string Text)[]> AnyEdits = Gen.Select(
        Gen.Int[0, 20_000], Gen.Int[0, 50], AnyText).Array[1, 8];

    [Fact]
    public void Any_sequence_of_edits_gives_the_text_that_a_string_gives()
    {
        Gen.Select(AnyLongText, AnyEdits).Sample(static (text, edits) =>
        {
            var buffer = TextBuffer.From(text);
            foreach (var (start, length, replacement) in edits.Select(edit => Within(edit, text.Length)))
            {
                buffer = buffer.Replace(start, length, replacement);
                text = string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(start + length));
                Assert.Equal(text, buffer.ToString());
                Assert.Equal(text.Length, buffer.Length);
                Assert.Equal(ReferenceText.LinesOf(text).Count, buffer.LineCount);
            }
        }, iter: 300);
    }

    [Fact]
    public void Every_position_is_at_the_offset_that_the_protocol_says()
    {
        Gen.Select(AnyLongText, AnyEdits, AnyEncoding).Sample(static (text, edits, encoding) =>
        {
            var buffer = TextBuffer.From(text);
            foreach (var (start, length, replacement) in edits.Select(edit => Within(edit, text.Length)))
            {
                buffer = buffer.Replace(start, length, replacement);
                text = string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(start + length));
            }

            var lines = ReferenceText.LinesOf(text).Count;
            for (var line = Math.Max(0, lines - 40); line < lines + 2; line++)
            {
                for (var column = 0; column < 12; column++)
                {
                    Assert.Equal(
                        ReferenceText.OffsetOf(text, line, column, encoding),
                        buffer.OffsetOf(new TextPosition(line, column), encoding));
                }
            }
        }, iter: 200);
    }

    [Fact]
    public void The_position_of_an_offset_leads_back_to_it()
    {
        Gen.Select(AnyText, AnyEncoding).Sample(static (text, encoding) =>
        {
            var buffer = TextBuffer.From(text);
            for (var offset = 0; offset <= text.Length; offset++)
            {
                if (IsBoundary(text, offset))
                {
                    Assert.Equal(offset, buffer.OffsetOf(buffer.PositionOf(offset, encoding), encoding));
                }
            }
        }, iter: 1_000);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(int.MaxValue)]
    public void An_offset_outside_the_text_is_moved_to_its_nearest_end(int offset)
    {
        var position = TextBuffer.From("name").PositionOf(offset, PositionEncoding.Utf16);

        Assert.Equal(new TextPosition(0, offset < 0 ? 0 : 4), position);
    }

    [Fact]
    public void A_position_far_outside_is_the_end_of_the_text()
    {
        var text = TextBuffer.From("name\ngiven");

        Assert.Equal(10, text.OffsetOf(new TextPosition(uint.MaxValue, uint.MaxValue), PositionEncoding.Utf8));
        Assert.Equal(4, text.OffsetOf(new TextPosition(0, uint.MaxValue), PositionEncoding.Utf32));
    }

    [Fact]
    public void A_position_inside_a_code_point_is_its_beginning()
    {
        var text = TextBuffer.From("a\U0001F600b");

        Assert.Equal(1, text.OffsetOf(new TextPosition(0, 3), PositionEncoding.Utf8));
        Assert.Equal(3, text.OffsetOf(new TextPosition(0, 5), PositionEncoding.Utf8));
    }

    private static (int Start, int Length, string Text) Within((int Start, int Length, string Text) edit, int textLength)
    {
        var start = textLength == 0 ? 0 : edit.Start % (textLength + 1);
        return (start, Math.Min(edit.Length, textLength - start), edit.Text);
    }

    private static bool IsBoundary(string text, int offset) =>
        offset == 0
        || offset == text.Length
        || (!char.IsLowSurrogate(text[offset]) && !(text[offset - 1] == '\r' && text[offset] == '\n'));
}
