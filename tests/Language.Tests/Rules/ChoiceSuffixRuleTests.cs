namespace FhirPath.Language.Tests.Rules;

public sealed class ChoiceSuffixRuleTests
{
    [Fact]
    public void A_choice_is_written_without_its_type() => Check.Diagnostics("""
        // @resource Observation
        valueQuantity.value > 5 or component.valueString.exists() or value.ofType(Quantity).exists()
        ^^^^^^^^^^^^^ FP3005 'valueQuantity' is no name in FHIRPath and always empty: write 'value.ofType(Quantity)'.
                                             ^^^^^^^^^^^ FP3005 'valueString' is no name in FHIRPath and always empty: write 'value.ofType(string)'.
        """);

    [Fact]
    public void The_fix_asks_for_the_type() => Check.Fixes("""
        // @resource Observation
        component.valueQuantity.exists()
        """,
        "component.value.ofType(Quantity).exists()");
}
