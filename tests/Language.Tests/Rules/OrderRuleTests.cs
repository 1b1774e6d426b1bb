namespace FhirPath.Language.Tests.Rules;

public sealed class OrderRuleTests
{
    [Fact]
    public void The_first_of_what_has_no_order_is_anyones_guess() => Check.Diagnostics("""
        // @resource Patient
        children().skip(1) | descendants().first() | repeat(contact).tail() | children()[0]
                   ^^^^ FP3007 'skip()' depends on an order that the items of children() do not have.
                                           ^^^^^ FP3007 'first()' depends on an order that the items of descendants() do not have.
                                                                     ^^^^ FP3007 'tail()' depends on an order that the items of repeat(contact) do not have.
                                                                                         ^ FP3007 '[ ]' depends on an order that the items of children() do not have.
        name.given.first() | children().count() | (name | contact.name).first() | name.distinct().take(1)
                                                                        ^^^^^ FP5001 'first()' depends on the order of (name | contact.name), which the specification leaves open; most engines keep it.
                                                                                                  ^^^^ FP5001 'take()' depends on the order of name.distinct(), which the specification leaves open; most engines keep it.
        """);
}
