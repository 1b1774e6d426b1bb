using FhirPath.Language.Features;

namespace FhirPath.Language.Tests.Features.Actions;

public sealed class QuickFixTests
{
    [Theory]
    [InlineData("name.giv$0n", "Change to 'given'", "name.given")]
    [InlineData("name.given.where($this = 'x'$0", "Add ')'", "name.given.where($this = 'x')")]
    [InlineData("'😀' = '漢$0", "Add the closing quote", "'😀' = '漢'")]
    [InlineData(@"'a\$0q'", "Double the backslash", @"'a\\q'")]
    public void A_finding_is_repaired(string fixture, string title, string expected)
    {
        var offers = new Offers(fixture, CodeActionKind.QuickFix);

        Assert.Equal(expected, offers.After(title));
        Assert.NotEmpty(offers.The(title).Diagnostics);
    }

    [Fact]
    public void The_only_repair_is_preferred_and_one_of_several_is_not()
    {
        Assert.True(new Offers("name.giv$0n", CodeActionKind.QuickFix).The("Change to 'given'").IsPreferred);
        Assert.DoesNotContain(
            new Offers("\"$0name\"", CodeActionKind.QuickFix).All, action => action.IsPreferred);
        Assert.False(new Offers("name )$0", CodeActionKind.QuickFix).All.Any(action => action.IsPreferred));
    }

    [Fact]
    public void All_of_one_kind_are_repaired_together() => Assert.Equal(
        "name.given\n(\nname.family",
        new Offers("name.giv$0n\n(\nname.famly", CodeActionKind.QuickFix)
            .After("Fix all 'unknown-element' in this document"));

    [Fact]
    public void One_of_its_kind_is_not_repaired_everywhere() => Assert.DoesNotContain(
        new Offers("name.giv$0n", CodeActionKind.QuickFix).Titles,
        title => title.StartsWith("Fix all", StringComparison.Ordinal));

    [Theory]
    [InlineData("name.giv$0n", "// @rule unknown-element off\nname.givn")]
    [InlineData(
        "name\n  name.giv$0n // why\nname.famly",
        "name\n  // @rule unknown-element off\n  name.givn // why\n  // @rule unknown-element on\nname.famly")]
    [InlineData(
        "name.where(\n  giv$0n); id;\nid",
        "// @rule unknown-element off\nname.where(\n  givn); id;\n// @rule unknown-element on\nid")]
    [InlineData(
        "name.where(\n  given); name.giv$0n\n\nid",
        "// @rule unknown-element off\nname.where(\n  given); name.givn\n// @rule unknown-element on\n\nid")]
    [InlineData(
        "// @rule unknown-element warning\nname.giv$0n\nid",
        "// @rule unknown-element warning\n// @rule unknown-element off\nname.givn\n// @rule unknown-element warning\nid")]
    [InlineData("/* a\n*/ name.giv$0n", "// @rule unknown-element off\n/* a\n*/ name.givn")]
    public void A_rule_is_turned_off_for_one_expression(string fixture, string expected) => Assert.Equal(
        expected, new Offers(fixture, CodeActionKind.QuickFix).After("Turn off 'unknown-element' here"));

    [Fact]
    public void A_mistake_of_syntax_can_not_be_turned_off() => Assert.DoesNotContain(
        new Offers("'name$0", CodeActionKind.QuickFix).Titles,
        title => title.StartsWith("Turn off", StringComparison.Ordinal));

    [Fact]
    public void A_variable_is_declared() => Assert.Equal(
        "id\n// @var launch\n%launch.id",
        new Offers("id\n%launch$0.id", CodeActionKind.QuickFix).After("Declare %launch (// @var launch: Type)"));

    [Fact]
    public void Directives_have_repairs_too() => Assert.Equal(
        "// @rule unknown-element off",
        new Offers("// @rule unknown-elment$0 off", CodeActionKind.QuickFix).After("Change to 'unknown-element'"));

    [Fact]
    public void Findings_elsewhere_are_left_alone() =>
        Assert.Empty(new Offers("name.$0given\nname.givn", CodeActionKind.QuickFix).All);
}
