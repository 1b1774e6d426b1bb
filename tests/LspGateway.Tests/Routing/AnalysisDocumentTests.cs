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

    private static AnalysisDocument DocumentOf(string text) => new("file:///a", text, new AnalysisOptions());
}
