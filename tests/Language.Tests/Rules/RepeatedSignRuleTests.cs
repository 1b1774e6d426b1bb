namespace FhirPath.Language.Tests.Rules;

public sealed class RepeatedSignRuleTests
{
    [Fact]
    public void A_plus_sign_stands_behind_no_operator() => Check.Diagnostics("""
        // @resource Patient
        name.count() + + contact.count() | name.count() - +1 | name.count() - -1 | +1
                       ^ FP3018 The sign '+' changes nothing behind another operator.
                                                          ^ FP3018 The sign '+' changes nothing behind another operator.
        """);
}
