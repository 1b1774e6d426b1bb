namespace FhirPath.Language.Tests.Rules;

public sealed class BooleanRuleTests
{
    [Fact]
    public void What_is_combined_is_Boolean() => Check.Diagnostics("""
        // @resource Patient
        active and birthDate or gender.not() implies contact.exists() xor maritalStatus
                   ^^^^^^^^^ FP3010 'and' combines Booleans; birthDate counts as true wherever it exists. Write exists() if that is meant.
                                ^^^^^^ FP3010 'not' combines Booleans; gender counts as true wherever it exists. Write exists() if that is meant.
                                                                          ^^^^^^^^^^^^^ FP3010 'xor' combines Booleans; maritalStatus counts as true wherever it exists. Write exists() if that is meant.
        """);
}
