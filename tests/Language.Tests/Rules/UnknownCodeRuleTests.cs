namespace FhirPath.Language.Tests.Rules;

public sealed class UnknownCodeRuleTests
{
    [Fact]
    public void A_literal_is_a_code_of_the_required_binding() => Check.Diagnostics("""
        // @resource Patient
        gender = 'male' and gender != 'man' and 'femal' = gender and gender in ('male' | 'Female')
                                      ^^^^^ FP3006 'man' is no code of http://hl7.org/fhir/ValueSet/administrative-gender, which 'gender' is bound to.
                                                ^^^^^^^ FP3006 'femal' is no code of http://hl7.org/fhir/ValueSet/administrative-gender, which 'gender' is bound to. Did you mean 'female'?
                                                                                         ^^^^^^^^ FP3006 'Female' is no code of http://hl7.org/fhir/ValueSet/administrative-gender, which 'gender' is bound to. Did you mean 'female'?
        telecom.where(system = 'fone' or use ~ 'home').system.subsetOf('phone' | 'e-mail')
                               ^^^^^^ FP3006 'fone' is no code of http://hl7.org/fhir/ValueSet/contact-point-system, which 'system' is bound to.
                                                                                 ^^^^^^^^ FP3006 'e-mail' is no code of http://hl7.org/fhir/ValueSet/contact-point-system, which 'telecom.where(system = 'fone' or use ~ '…' is bound to. Did you mean 'email'?
        """);

    [Fact]
    public void A_code_of_an_example_or_extensible_binding_is_free() => Check.Diagnostics("""
        // @resource Patient
        communication.language.coding.where(code = 'xx').exists() and maritalStatus.coding.exists(code = 'Z')
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ FP5002 This is the same as 'exists(code = 'xx')'.
        """);

    [Fact]
    public void The_fix_writes_the_code_that_was_meant() => Check.Fixes("""
        // @resource Patient
        gender = 'Male'
        """,
        "gender = 'male'");
}
