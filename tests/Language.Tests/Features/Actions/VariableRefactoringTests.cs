using FhirPath.Language.Features;

namespace FhirPath.Language.Tests.Features.Actions;

public sealed class VariableRefactoringTests
{
    private const string Extract = "Extract to defineVariable()";

    [Theory]
    [InlineData(
        "[|name.given|].count() > 1 and active",
        "defineVariable('given', name.given).select(%given.count() > 1 and active)")]
    [InlineData(
        "contact.where([|name.family|] = 'x' or name.exists())",
        "contact.where(defineVariable('family', name.family).select(%family = 'x' or name.exists()))")]
    [InlineData(
        "name.where(use = [|'a' + 'b'|])",
        "name.where(defineVariable('value', 'a' + 'b').select(use = %value))")]
    [InlineData("name.skip([|1 + 1|]).given", "defineVariable('value', 1 + 1).name.skip(%value).given")]
    [InlineData("%value + [|(1 + 2)|]", "defineVariable('value2', (1 + 2)).select(%value + %value2)")]
    [InlineData("'😀' & [|name.given.first()|]", "defineVariable('value', name.given.first()).select('😀' & %value)")]
    public void A_part_gets_a_name_where_its_this_is_the_same(string fixture, string expected)
    {
        Assert.Equal(expected, new Offers(fixture, CodeActionKind.Extract).After(Extract));
    }

    [Theory]
    [InlineData("[|5|] + 6", "It is as short as a variable.")]
    [InlineData("[|5 + 6|]", "It is the whole of what is evaluated here.")]
    [InlineData("[|Patient.name|].given = 'x'", "'Patient' can stand only at the start of the expression.")]
    [InlineData("name.where([|given.first()|] = 'x' and $index > 0)", "$index would be another one.")]
    [InlineData("name.sort([|given.first()|] + 'x')", "It is evaluated on something that a variable can't be defined on.")]
    [InlineData("[|name.first()|] = defineVariable('x').id", "There is a definition in it already.")]
    [InlineData("[|name.first()|] /* c */ = id", "There is a comment in it.")]
    public void A_selection_that_can_have_no_name_is_told_why(string fixture, string reason) =>
        Assert.Equal(reason, new Offers(fixture, CodeActionKind.Extract).The(Extract).DisabledReason);

    [Theory]
    [InlineData("name.[|given|]")]
    [InlineData("na$0me")]
    [InlineData("name.ofType([|HumanName|])")]
    [InlineData("[|name.given = |]")]
    [InlineData("[|name.given|]= (")]
    public void What_is_no_expression_of_its_own_gets_no_name(string fixture) => Assert.DoesNotContain(
        new Offers(fixture, CodeActionKind.Extract).All, action => action.DisabledReason is null);

    [Fact]
    public void The_name_can_be_changed_at_once_at_both_places()
    {
        var edits = new Offers("[|name.given|].count() > 1", CodeActionKind.Extract).The(Extract).Edits();

        var names = edits.Where(edit => !edit.Placeholders.IsDefault)
            .Select(edit => edit.NewText.Substring(edit.Placeholders[0].Start, edit.Placeholders[0].Length));
        Assert.Equal(["given", "given"], names);
    }

    [Theory]
    [InlineData("defineVariable('a', 1 + 2).select(%$0a * 3)", "select((1 + 2) * 3)")]
    [InlineData("name.defineVariable('a', 'x').where(use = %$0a)", "name.where(use = 'x')")]
    [InlineData("defineVariable('$0a', name.given).select(%a.count() + %a.count())", "select(name.given.count() + name.given.count())")]
    [InlineData("define$0Variable('a', name.given).select(%a.first())", "select(name.given.first())")]
    public void A_variable_gives_way_to_its_value(string fixture, string expected)
    {
        var offers = new Offers(fixture, CodeActionKind.Inline);

        Assert.Equal(expected, offers.After("Inline %a"));
    }

    [Theory]
    [InlineData("defineVariable('a', name.given).contact.where(name.given = %$0a)")]
    [InlineData("name.defineVariable('a', given).select(%$0a.first())")]
    [InlineData("defineVariable('a').select(%$0a.name)")]
    public void A_variable_stays_where_its_value_would_be_another(string fixture) =>
        Assert.NotNull(new Offers(fixture, CodeActionKind.Inline).The("Inline %a").DisabledReason);

    [Theory]
    [InlineData("%reso$0urce.id")]
    [InlineData("na$0me")]
    public void What_is_not_defined_here_is_not_inlined(string fixture) =>
        Assert.Empty(new Offers(fixture, CodeActionKind.Inline).All);
}
