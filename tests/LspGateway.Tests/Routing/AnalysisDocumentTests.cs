using System.Security.Cryptography;
using System.Text;
using CsCheck;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Tests.Routing;

public sealed class AnalysisDocumentTests
{
    private static readonly Gen<char> AnyCharacter =
        Gen.OneOf(Gen.Char['a', 'c'], Gen.Char['\uD83D', '\uD83E'], Gen.Char['\uDE00', '\uDE02']);

    /// <summary>Not theory data: half an emoji does not survive an attribute or a serialised test case.</summary>
    private static readonly (string Text, string Expected)[] Cases =
    [
        ("name", "name"),
        ("'\U0001F600'", "'\U0001F600'"),
        ("'\uD83D'", "'\uFFFD'"),
        ("\uDE00\uD83D", "\uFFFD\uFFFD"),
        ("\uD83D\uD83D\uDE00", "\uFFFD\U0001F600"),
    ];

    [Fact]
    public void Half_an_emoji_is_replaced_so_that_every_offset_stays()
    {
        Assert.All(Cases, static row => Assert.Equal(row.Expected, DocumentOf(row.Text).Text));
    }

    [Fact]
    public void Any_text_becomes_well_formed_and_keeps_its_length()
    {
        AnyCharacter.Array[0, 12].Sample(
            static characters =>
            {
                var text = DocumentOf(new string(characters)).Text;
                Assert.Equal(characters.Length, text.Length);
                Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
            },
            seed: "0N0XIzNsQ0O2");
    }

    [Fact]
    public void The_hash_is_the_one_of_the_contract()
    {
        Assert.Equal(SHA256.HashData("name"u8), DocumentOf("name").ContentHash.Span);
    }

    [Fact]
    public void The_message_by_hash_carries_no_text()
    {
        Assert.False(DocumentOf("name").ByHash().HasText);
        Assert.Equal("name", DocumentOf("name").WithText().Text);
    }

    [Fact]
    public void A_change_makes_the_text_of_the_earlier_one()
    {
        var samples =
            from before in AnyCharacter.Array[0, 12]
            from inserted in AnyCharacter.Array[0, 4]
            from start in Gen.Int[0, before.Length]
            from end in Gen.Int[start, before.Length]
            select (Before: new string(before), Inserted: new string(inserted), start, end);
        samples.Sample(
            static sample =>
            {
                var earlier = DocumentOf(sample.Before);
                var damage = new TextDamage(sample.start, sample.Before.Length - sample.end);
                var baseText = new BaseText(earlier.ContentHash, sample.Before.Length, damage);
                var text = sample.Before[..sample.start] + sample.Inserted + sample.Before[sample.end..];
                var message = new AnalysisDocument("file:///a", text, new AnalysisOptions(), baseText).WithChange();

                Assert.NotNull(message);
                Assert.False(message.HasText);
                var (edit, span) = (message.BaseEdit, message.BaseEdit.Span);
                Assert.Equal(
                    DocumentOf(text).Text,
                    earlier.Text.Remove(span.Start, span.Length).Insert(span.Start, edit.NewText));
            },
            seed: "0N0XIzNsQ0O2");
    }

    private static AnalysisDocument DocumentOf(string text) => new("file:///a", text, new AnalysisOptions());
}
