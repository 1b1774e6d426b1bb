using FhirPath.Language.Analysis;
using FhirPath.Language.Binding.Symbols;

namespace FhirPath.Language.Tests.Analysis;

public sealed class CursorLocationTests
{
    [Theory]
    [InlineData("name.giv$0en", "HumanName[]")]
    [InlineData("name.$0", "HumanName[]")]
    [InlineData("name. $0", "HumanName[]")]
    [InlineData("na$0", "Patient")]
    [InlineData("$0", "Patient")]
    [InlineData("name.where($0", "HumanName")]
    [InlineData("name.where($0)", "HumanName")]
    [InlineData("name.where(use = 'official' and $0", "HumanName")]
    [InlineData("name.where(use = 'official').$0", "HumanName[]")]
    [InlineData("name.where(use = 'official') and $0", "Patient")]
    [InlineData("contact.where(name.exists($0", "HumanName")]
    [InlineData("name.union($0", "Patient")]
    [InlineData("(contact.name | name).$0", "HumanName[]")]
    [InlineData("contact.$0 | name.given", "Patient.contact[]")]
    public void The_focus_is_what_a_name_is_looked_up_in(string text, string focus) =>
        Assert.Equal(focus, At(text).Context.Focus.ToString());

    [Theory]
    [InlineData("birthDate is $0")]
    [InlineData("birthDate is d$0ate")]
    [InlineData("birthDate as FHIR.$0")]
    [InlineData("birthDate.ofType($0")]
    [InlineData("birthDate.ofType(da$0te)")]
    public void A_type_is_expected_where_the_grammar_or_the_catalog_says_so(string text) =>
        Assert.True(At(text).Context.IsTypeExpected);

    [Theory]
    [InlineData("name$0.given", "name")]
    [InlineData("name.$0given", "given")]
    [InlineData("name.first($0)", ")")]
    [InlineData("1 $0 + 2", null)]
    public void The_token_is_the_word_that_the_cursor_touches(string text, string? token)
    {
        var location = At(text);

        Assert.Equal(token, location.Token is { } found ? location.Expression.Tree.TextOf(found).ToString() : null);
    }

    [Fact]
    public void A_name_leads_to_its_symbol_and_type()
    {
        var location = At("contact.na$0me");

        Assert.Equal("Patient.contact.name", Assert.IsType<ElementSymbol>(location.Binding.Symbol).Element.Path);
        Assert.Equal("HumanName[]", location.Binding.Type.ToString());
    }

    [Fact]
    public void An_argument_knows_its_call() => Assert.Equal(
        ("substring", 1), (At("id.substring(1, $0").Context.Function?.Name, At("id.substring(1, $0").Context.ArgumentIndex));

    [Theory]
    [InlineData("name // the na$0me", false)]
    [InlineData("/* na$0me */ name", false)]
    [InlineData("// name\n$0", true)]
    [InlineData("name; $0", true)]
    public void Only_a_comment_has_nothing_under_the_cursor(string text, bool isFound) =>
        Assert.Equal(isFound, TryAt(text) is not null);

    [Theory]
    [InlineData("name $0", false)]
    [InlineData("name and $0", true)]
    [InlineData("$0", true)]
    [InlineData("name.exists($0", true)]
    [InlineData("name[0] $0", false)]
    [InlineData("contains $0", false)]
    [InlineData("- $0", true)]
    public void An_operand_is_expected_at_the_start_and_behind_operators(string text, bool isExpected) =>
        Assert.Equal(isExpected, At(text).Context.IsOperandExpected);

    private static CursorLocation At(string text) => TryAt(text)!;

    private static CursorLocation? TryAt(string text)
    {
        var offset = text.IndexOf("$0", StringComparison.Ordinal);
        return Snapshot.Create(text.Remove(offset, 2), new AnalysisOptions("R4", "Patient", [])).At(offset);
    }
}
