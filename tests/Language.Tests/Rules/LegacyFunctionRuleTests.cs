namespace FhirPath.Language.Tests.Rules;

public sealed class LegacyFunctionRuleTests
{
    [Fact]
    public void What_is_kept_for_older_expressions_is_told() => Check.Diagnostics("""
        // @resource Observation
        value.is(Quantity) and value.as(Quantity).exists() and value is Quantity and (value as Quantity).exists()
              ^^ FP5009 'is()' is kept for older expressions: write the operator is.
                                     ^^ FP5009 'as()' is kept for older expressions: write ofType() or the operator as.
        """);

    [Fact]
    public void The_fixes_write_what_serves_today() => Check.Fixes("""
        // @resource Observation
        value.is(Quantity) or value.as(Quantity).exists()
        """,
        "(value is Quantity) or value.as(Quantity).exists()",
        "value.is(Quantity) or value.ofType(Quantity).exists()");
}
