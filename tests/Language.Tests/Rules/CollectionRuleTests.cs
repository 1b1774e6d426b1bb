namespace FhirPath.Language.Tests.Rules;

/// <summary>Single values wanted where there can be several: the mistake that published invariants make most.</summary>
public sealed class CollectionRuleTests
{
    [Fact]
    public void An_operator_for_single_values_is_used_on_single_values() => Check.Diagnostics("""
        // @resource Patient
        name.given = 'Peter'
                   ^ FP3002 '=' compares it as a whole with one value, but 'name.given' can have several items.
        name.given != 'Peter' or name.first().family ~ contact.name.family
                   ^^ FP3002 '!=' compares it as a whole with one value, but 'name.given' can have several items.
                                                     ^ FP3002 '~' compares it as a whole with one value, but 'contact.name.family' can have several items.
        name.given & 'x' = 'y' or name.family > 'a' or telecom.rank + 1 = 2
                   ^ FP3002 '&' takes single values, but 'name.given' can have several items.
                                              ^ FP3002 '>' takes single values, but 'name.family' can have several items.
                                                                    ^ FP3002 '+' takes single values, but 'telecom.rank' can have several items.
        name.given in ('a' | 'b') or 'a' in name.given or name.given contains 'a' or 'b' contains name.given
                   ^^ FP3002 'in' takes single values, but 'name.given' can have several items.
                                                                                         ^^^^^^^^ FP3002 'contains' takes single values, but 'name.given' can have several items.
        communication.preferred and active
                                ^^^ FP3002 'and' takes single values, but 'communication.preferred' can have several items.
        """);

    [Fact]
    public void Collections_can_be_compared_with_each_other() => Check.Diagnostics("""
        // @resource Patient
        name.given = contact.name.given or name.given ~ {} or name.where(use = 'official').count() = 1
        """);

    [Fact]
    public void Inside_a_lambda_an_item_is_one() => Check.Diagnostics("""
        // @resource Patient
        name.where(family = 'A' and given.first() = 'B').exists() and name.given.all($this = 'Peter')
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FP5002 This is the same as 'exists(family = 'A' and given.first() =…'.
        """);

    [Fact]
    public void Of_what_only_some_types_have_several_of_nothing_is_said() => Check.Diagnostics("""
        // @resource DomainResource
        descendants().exists(reference = '#')
        """);

    [Fact]
    public void A_function_for_one_item_is_called_on_one() => Check.Diagnostics("""
        // @resource Patient
        name.given.startsWith('A') | name.family.upper() | telecom.value.toInteger() | communication.preferred.not()
                   ^^^^^^^^^^ FP3003 'startsWith' takes one item, but 'name.given' can have several: that is an error when the expression is evaluated.
                                                 ^^^^^ FP3003 'upper' takes one item, but 'name.family' can have several: that is an error when the expression is evaluated.
                                                                         ^^^^^^^^^ FP3003 'toInteger' takes one item, but 'telecom.value' can have several: that is an error when the expression is evaluated.
                                                                                                               ^^^ FP3003 'not' takes one item, but 'communication.preferred' can have several: that is an error when the expression is evaluated.
        name.given.first().startsWith('A') | name.given.select(startsWith('A')) | contact[0].name.family.upper()
        """);

    [Fact]
    public void A_single_argument_is_one() => Check.Diagnostics("""
        // @resource Patient
        id.startsWith(name.given) | name.skip(telecom.rank)
                      ^^^^^^^^^^ FP3004 'startsWith' takes one item as 'prefix', but 'name.given' can have several.
                                              ^^^^^^^^^^^^ FP3004 'skip' takes one item as 'num', but 'telecom.rank' can have several.
        """);

    [Fact]
    public void Fixes_say_what_may_be_meant() => Check.Fixes("""
        // @resource Patient
        name.given = 'Peter'
        """,
        "name.given.exists($this = 'Peter')",
        "name.given.first() = 'Peter'");

    [Fact]
    public void A_fix_does_not_move_names_into_another_focus() => Check.Fixes("""
        // @resource Patient
        name.given = id
        """,
        "name.given.first() = id");

    [Fact]
    public void A_test_on_several_items_asks_for_any_or_all() => Check.Fixes("""
        // @resource Patient
        name.given.startsWith('A')
        """,
        "name.given.exists(startsWith('A'))",
        "name.given.all(startsWith('A'))",
        "name.given.first().startsWith('A')");

    [Fact]
    public void A_cast_of_several_items_keeps_those_of_the_type() => Check.Fixes("""
        // @resource Observation
        (component.value as Quantity)
        """,
        "(component.value.ofType(Quantity))");
}
