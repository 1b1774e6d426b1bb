namespace FhirPath.Language.Tests.Rules;

/// <summary>Comparisons that can't come out as they were meant.</summary>
public sealed class ComparisonRuleTests
{
    [Fact]
    public void Values_of_unrelated_types_are_never_equal() => Check.Diagnostics("""
        // @resource Patient
        active = 'true' or gender != 1 or maritalStatus ~ 'M' or managingOrganization in ('a' | 'b')
               ^ FP3014 '=' compares boolean with System.String, which are never equal.
                                  ^^ FP3014 '!=' compares code with System.Integer, which are never equal.
                                                        ^ FP3014 '~' compares CodeableConcept with System.String, which are never equal.
                                                                                      ^^ FP3014 'in' compares Reference with System.String, which are never equal.
        active = true or gender = 'male' or multipleBirth = 1 or multipleBirth = true or photo.first().size = 5.0
        """);

    [Fact]
    public void Numbers_and_quantities_convert_and_structures_are_left_alone() => Check.Diagnostics("""
        // @resource Observation
        value = 5 or value = 'a' or value = code or value.ofType(Quantity) = 5 or subject = focus.first()
        """);

    [Fact]
    public void What_is_not_known_is_not_judged() => Check.Diagnostics("""
        %any = 'a' or Patient.link.first().other.resolve() = 'a'
        ^^^^ FP3001 The variable '%any' is not known here: declare it with // @var any: Type.
        """);

    [Fact]
    public void Fixes_say_the_value_that_is_meant() => Check.Fixes("""
        // @resource Observation
        (code = '1' or subject = 'Patient/1') | (method.coding.first() = 'x') | (interpretation.first().text = 5)
        """,
        "(code.coding.exists(code = '1') or subject = 'Patient/1') | (method.coding.first() = 'x') | (interpretation.first().text = 5)",
        "(code = '1' or subject.reference = 'Patient/1') | (method.coding.first() = 'x') | (interpretation.first().text = 5)",
        "(code = '1' or subject = 'Patient/1') | (method.coding.first().code = 'x') | (interpretation.first().text = 5)",
        "(code = '1' or subject = 'Patient/1') | (method.coding.first() = 'x') | (interpretation.first().text = '5')");

    [Fact]
    public void A_literal_in_quotes_is_a_string() => Check.Fixes("""
        // @resource Patient
        active = 'true' or multipleBirth.ofType(integer) = '2'
        """,
        "active = true or multipleBirth.ofType(integer) = '2'",
        "active = 'true' or multipleBirth.ofType(integer) = 2");

    [Fact]
    public void A_date_is_written_with_an_at_sign() => Check.Diagnostics("""
        // @resource Patient
        birthDate = '2010-01-31' or deceased.ofType(dateTime) ~ '2010' or birthDate = @2010-01-31
                  ^ FP3013 '=' compares a date or time with a string: whether they are ever equal depends on the engine.
                                                              ^ FP3013 '~' compares a date or time with a string: whether they are ever equal depends on the engine.
        """);

    [Fact]
    public void The_fix_writes_it_where_it_is_one() => Check.Fixes("""
        // @resource Patient
        birthDate = '2010-01-31' or birthDate = 'yesterday'
        """,
        "birthDate = @2010-01-31 or birthDate = 'yesterday'");

    [Fact]
    public void Both_sides_are_not_the_same() => Check.Diagnostics("""
        // @resource Patient
        name = name or (active and active) or (birthDate < birthDate) or (name.given | name.given).exists()
             ^ FP3015 '=' has the same on both sides.
                               ^^^ FP3015 'and' has the same on both sides.
                                                         ^ FP3015 '<' has the same on both sides.
                                                                                     ^ FP3015 '|' has the same on both sides.
        (birthDate = $this.birthDate) or (id + id).exists()
        """);
}
