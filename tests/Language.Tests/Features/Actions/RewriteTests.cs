using FhirPath.Language.Features;

namespace FhirPath.Language.Tests.Features.Actions;

public sealed class RewriteTests
{
    [Theory]
    [InlineData("name.wh$0ere(use = 'x').exists()", "Write exists(…)", "name.exists(use = 'x')")]
    [InlineData("name.where(use = 'x').ex$0ists()", "Write exists(…)", "name.exists(use = 'x')")]
    [InlineData("name.ex$0ists(use = 'x')", "Write where(…).exists()", "name.where(use = 'x').exists()")]
    [InlineData("name.exists().no$0t()", "Write empty()", "name.empty()")]
    [InlineData("name.empty().no$0t()", "Write exists()", "name.exists()")]
    [InlineData("name.emp$0ty()", "Write exists().not()", "name.exists().not()")]
    [InlineData("(deceased a$0s dateTime) > today()", "Write .ofType(…)", "deceased.ofType(dateTime) > today()")]
    [InlineData("(deceased as$0 dateTime) > today()", "Write .as(…)", "deceased.as(dateTime) > today()")]
    [InlineData("deceased.of$0Type(dateTime) > today()", "Write the operator as", "deceased as dateTime > today()")]
    [InlineData("deceased.of$0Type(dateTime).toString()", "Write the operator as", "(deceased as dateTime).toString()")]
    [InlineData("deceased.a$0s(dateTime)", "Write .ofType(…)", "deceased.ofType(dateTime)")]
    [InlineData("deceased i$0s boolean", "Write .is(…)", "deceased.is(boolean)")]
    [InlineData("deceased.i$0s(boolean)", "Write the operator is", "deceased is boolean")]
    [InlineData("$0(active = true) and active", "Remove parentheses", "active = true and active")]
    [InlineData("active and($0active)", "Remove parentheses", "active and active")]
    [InlineData("(1 + 2)$0 + 3", "Remove parentheses", "1 + 2 + 3")]
    [InlineData("active =$0 true and active", "Add parentheses", "(active = true) and active")]
    [InlineData("active an$0d active", "Invert to 'or' (De Morgan)", "(active.not() or active.not()).not()")]
    [InlineData(
        "(active = true o$0r 1 < 2) implies active", "Invert to 'and' (De Morgan)",
        "(active != true and 1 >= 2).not() implies active")]
    [InlineData("(active and active).n$0ot()", "Move the negation inside", "active.not() or active.not()")]
    [InlineData("(birthDate = today()).n$0ot()", "Move the negation inside", "birthDate != today()")]
    [InlineData("(birthDate < today()).n$0ot() = true", "Move the negation inside", "birthDate >= today() = true")]
    [InlineData("(active and active).n$0ot() = true", "Move the negation inside", "(active.not() or active.not()) = true")]
    [InlineData("1 + 1 <$0 2", "Exchange the operands", "2 > 1 + 1")]
    [InlineData("active an$0d 1 = 2", "Exchange the operands", "1 = 2 and active")]
    [InlineData("active imp$0lies name.exists()", "Write it with 'or'", "active.not() or name.exists()")]
    [InlineData("active.not() o$0r name.exists()", "Write it with 'implies'", "active implies name.exists()")]
    [InlineData(
        "name.wh$0ere(use = 'x' and family.exists())", "Split into where(…).where(…)",
        "name.where(use = 'x').where(family.exists())")]
    [InlineData(
        "name.where(use = 'x').wh$0ere(family.exists())", "Join into where(… and …)",
        "name.where(use = 'x' and family.exists())")]
    [InlineData(
        "name.where(use = 'x' or use = 'y').wh$0ere(family.exists())", "Join into where(… and …)",
        "name.where((use = 'x' or use = 'y') and family.exists())")]
    [InlineData("ii$0f(name.exists(), 1, 2)", "Exchange the branches", "iif(name.exists().not(), 2, 1)")]
    [InlineData("// 😀\r\nname; name.emp$0ty() // 漢", "Write exists().not()", "// 😀\nname; name.exists().not() // 漢")]
    public void It_says_the_same_in_another_way(string fixture, string title, string expected) =>
        Assert.Equal(expected, new Offers(fixture, CodeActionKind.Rewrite).After(title));

    [Theory]
    [InlineData("name as$0 HumanName", "Write .ofType(…)")]
    [InlineData("1 + (2 +$0 3)", "Remove parentheses")]
    [InlineData("$0(1 + 2) * 3", "Remove parentheses")]
    [InlineData("$0(name as HumanName).given", "Remove parentheses")]
    [InlineData("$0(active\n and active)", "Remove parentheses")]
    [InlineData("name.given a$0nd active", "Invert to 'or' (De Morgan)")]
    [InlineData("name.wh$0ere(use = 'x' and $index > 0)", "Split into where(…).where(…)")]
    [InlineData("name.wh$0ere(use = 'x') /* c */ .exists()", "Write exists(…)")]
    [InlineData("name.wh$0ere(use = 'x').exists(", "Write exists(…)")]
    public void It_is_not_offered_where_it_would_say_something_else(string fixture, string title) =>
        Assert.DoesNotContain(title, new Offers(fixture, CodeActionKind.Rewrite).Titles);

    [Fact]
    public void Branches_are_not_exchanged_where_the_criterion_may_be_empty()
    {
        var action = new Offers("ii$0f(active, 1, 2)", CodeActionKind.Rewrite).The("Exchange the branches");

        Assert.NotNull(action.DisabledReason);
        Assert.Empty(action.Edits());
    }
}
