using CsCheck;
using FhirPath.Language.Tests.Corpus;
using FhirPath.Language.Tests.Fuzz;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Text;

/// <summary>A text with gaps is the text, and an edit moves nothing in it but what it touches.</summary>
public sealed class PaddedTextTests
{
    private const int Texts = 300;

    [Fact]
    public void Without_its_gaps_it_is_the_text_before_and_after_edits() => Sampling.Each(Gen.Int, Texts, seed =>
    {
        var random = new Random(seed);
        var writer = new VersionWriter(random);
        var shift = 3 + random.Next(6);
        var padded = PaddedText.Of(writer.Write(), shift);
        for (var version = 0; version < 10; version++)
        {
            CheckPlaces(padded);
            var next = writer.Change(padded.Real);
            if (padded.TryReplace(next, out var first, out var last) is { } after)
            {
                CheckUntouched(padded.Text, after.Text, first << shift, (last + 1) << shift);
                padded = after;
            }
            else
            {
                padded = PaddedText.Of(next, shift);
            }

            Assert.Equal(next, padded.Real);
        }
    });

    [Theory]
    [InlineData("aaaa bbbb cccc dddd", "aaaa bbbb ccccc dddd")]
    [InlineData("aaaa bbbb cccc dddd", "aaaa bbbb dddd")]
    [InlineData("aaaa bbbb cccc dddd", "aaaa bbbb cccc dddd ee")]
    [InlineData("aaaa bbbb cccc dddd", "aaaa bb bb cccc dddd")]
    public void There_is_room_for_an_edit(string text, string edited) =>
        Assert.NotNull(PaddedText.Of(text, shift: 3).TryReplace(edited, out _, out _));

    [Fact]
    public void A_gap_stands_behind_nothing_that_a_token_may_end_or_go_on_with() =>
        Assert.All(PaddedText.Of("a.b|c=d-e + f(g,h)\nijklmnopqrstuvw", shift: 3).Text.Split('\uFEFF')[..^1], piece =>
            Assert.True(piece.Length == 0 || piece[^1] is ' ' or ',' or '(' or '\n', piece));

    private static void CheckPlaces(PaddedText padded)
    {
        Assert.Equal(padded.Real, padded.At(0, padded.Text.Length).ToString());
        for (var offset = 0; offset < padded.Text.Length; offset++)
        {
            var real = padded.ToReal(offset);
            Assert.True(padded.ToReal(offset + 1) >= real);
            Assert.True(
                padded.Text[offset] == '\uFEFF' || padded.Text[offset] == padded.Real[real], $"{offset} is not {real}");
        }
    }

    private static void CheckUntouched(string before, string after, int first, int end)
    {
        Assert.Equal(before[..first], after[..first]);
        Assert.Equal(end < before.Length ? before[end..] : "", end < after.Length ? after[end..] : "");
    }
}
