using FhirPath.Language.Analysis;
using FhirPath.Language.Features;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Features;

public sealed class InlayHintsTests
{
    // A hint is written in brackets where it is shown.
    [Theory]
    [InlineData("name.given[: string[]]")]
    [InlineData("birthDate[: date]")]
    [InlineData("deceased[: boolean | dateTime]")]
    [InlineData("name.exists()[: Boolean]; gender[: code]")]
    [InlineData("name.first()[: HumanName] // the first\naddress[: Address[]]")]
    [InlineData("'text'")]
    [InlineData("4 'mg'")]
    [InlineData("{}")]
    [InlineData("%nothing.foo")]
    [InlineData("name.given(")]
    [InlineData("id.substring([start:]1, [length:]2)[: String]")]
    [InlineData("id.substring(1)[: String]")]
    [InlineData("iif([criterion:]active, [trueResult:]1, [otherwiseResult:]2)[: Integer]")]
    [InlineData("id.replace([pattern:]'a', [substitution:]id.substring([start:]1, [length:]2))[: String]")]
    [InlineData("defineVariable([name:]'x', [projection:]name)[: Patient]")]
    [InlineData("name.sort(family, given)[: HumanName[]]")]
    [InlineData("deceased.ofType(boolean)[: boolean]")]
    [InlineData("1[→ Decimal] < 2.5[: Boolean]")]
    [InlineData("(1 + 1)[→ Decimal] = 2.5[: Boolean]")]
    [InlineData("2[→ Quantity] * 4 'mg'[: Quantity]")]
    [InlineData("multipleBirth.ofType(integer)[→ Decimal] > 1.5[: Boolean]")]
    [InlineData("birthDate[→ DateTime] < now()[: Boolean]")]
    [InlineData("1 + 1 = 2.5[: Boolean]")]
    [InlineData("'1' = 1[: Boolean]")]
    public void Hints_stand_where_they_help(string marked)
    {
        var text = Strip(marked);
        Assert.Equal(marked, Render(text, In(text, new TextSpan(0, text.Length))));
    }

    [Fact]
    public void Only_what_is_shown_is_looked_at()
    {
        const string Text = "name\nid.substring(1, 2)\ngender";
        var start = Text.IndexOf("id", StringComparison.Ordinal);

        var hints = In(Text, new TextSpan(start, 10));

        Assert.Empty(hints);
        Assert.Equal(
            ["start:", "length:", ": String"],
            In(Text, new TextSpan(start, Text.IndexOf("\ngender", StringComparison.Ordinal) - start)).Select(hint => hint.Label));
    }

    [Theory]
    [InlineData(true, false, false, ": Boolean")]
    [InlineData(false, true, false, "pattern:|substitution:")]
    [InlineData(false, false, true, "→ Decimal")]
    [InlineData(false, false, false, "")]
    public void Each_kind_can_be_left_out(bool types, bool names, bool conversions, string labels)
    {
        const string Text = "id.replace('a', 'b').length() < 1.5";
        var request = new InlayHintRequest(new TextSpan(0, Text.Length), types, names, conversions);

        var hints = InlayHints.In(Snapshot.Create(Text, Options), request);

        Assert.Equal(labels.Split('|', StringSplitOptions.RemoveEmptyEntries), hints.Select(hint => hint.Label));
    }

    [Theory]
    [InlineData("name", 4, InlayHintKind.Type, "Yields any number of items, or none.\n\n```fhirpath\nFHIR.HumanName")]
    [InlineData("id.substring(1, 2)", 16, InlayHintKind.ParameterName, "**length**: Evaluated once.")]
    [InlineData("1 < 2.5", 1, InlayHintKind.Conversion, "`Integer` becomes `Decimal` here")]
    public void A_hint_has_more_to_say(string text, int offset, InlayHintKind kind, string part) => Assert.Contains(
        part, InlayHints.Describe(Snapshot.Create(text, Options), offset, kind), StringComparison.Ordinal);

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(99)]
    public void Where_no_hint_is_there_is_nothing_to_say(int offset) => Assert.Empty(
        InlayHints.Describe(Snapshot.Create("1 < 2.5", Options), offset, InlayHintKind.Conversion));

    [Fact]
    public void A_long_expression_has_a_bounded_number_of_hints()
    {
        var text = string.Join(" & ", Enumerable.Repeat("id.substring(1, 2)", 5_000));
        Assert.Equal(InlayHints.MostHints, In(text, new TextSpan(0, text.Length)).Count);
    }

    private static readonly AnalysisOptions Options = new("R4", "Patient", []);

    private static IReadOnlyList<InlayHint> In(string text, TextSpan part) =>
        InlayHints.In(Snapshot.Create(text, Options), new InlayHintRequest(part, true, true, true));

    private static string Render(string text, IReadOnlyList<InlayHint> hints)
    {
        foreach (var hint in hints.Reverse())
        {
            text = text.Insert(hint.Offset, $"[{hint.Label}]");
        }

        return text;
    }

    private static string Strip(string marked)
    {
        var text = marked.Replace("[]]", "]", StringComparison.Ordinal);
        while (text.IndexOf('[', StringComparison.Ordinal) is >= 0 and var start)
        {
            text = text.Remove(start, text.IndexOf(']', start) - start + 1);
        }

        return text;
    }
}
