namespace FhirPath.Language.Tests.Rules;

/// <summary>What could be simpler; each repair keeps the meaning.</summary>
public sealed class HintRuleTests
{
    [Fact]
    public void Existence_is_asked_for_in_one_call() => Check.Diagnostics("""
        // @resource Patient
        name.where(use = 'usual').exists() or name.exists().not() or (name.empty()).not() or contact.empty().not()
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FP5002 This is the same as 'exists(use = 'usual')'.
                                                   ^^^^^^^^^^^^^^ FP5003 This is the same as 'empty()'.
                                                                                                     ^^^^^^^^^^^^^ FP5003 This is the same as 'exists()'.
        name.exists(use = 'usual').not() or name.where(use = 'usual').empty() or name.where(use = 'usual').exists(period.exists())
        """);

    [Fact]
    public void What_is_counted_is_only_asked_for() => Check.Diagnostics("""
        // @resource Patient
        name.count() > 0 or name.count() >= 1 or name.count() != 0 or 0 < (name | contact.name).count()
        ^^^^^^^^^^^^^^^^ FP5004 This is the same as 'name.exists()'.
                            ^^^^^^^^^^^^^^^^^ FP5004 This is the same as 'name.exists()'.
                                                 ^^^^^^^^^^^^^^^^^ FP5004 This is the same as 'name.exists()'.
                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FP5004 This is the same as '(name | contact.name).exists()'.
        name.count() = 0 or name.count() < 1 or 1 > name.count() or contact.all(count() = 0)
        ^^^^^^^^^^^^^^^^ FP5004 This is the same as 'name.empty()'.
                            ^^^^^^^^^^^^^^^^ FP5004 This is the same as 'name.empty()'.
                                                ^^^^^^^^^^^^^^^^ FP5004 This is the same as 'name.empty()'.
                                                                                ^^^^^^^^^^^ FP5004 This is the same as 'empty()'.
        name.count() = 1 or name.count() > 1 or name.count() < 2 or name.count() = contact.count()
        """);

    [Fact]
    public void The_repairs_of_existence() => Check.Fixes("""
        // @resource Patient
        name.where(use = 'usual').exists() or name.exists().not() or 0 < (name | contact.name).count()
        """,
        "name.exists(use = 'usual') or name.exists().not() or 0 < (name | contact.name).count()",
        "name.where(use = 'usual').exists() or name.empty() or 0 < (name | contact.name).count()",
        "name.where(use = 'usual').exists() or name.exists().not() or (name | contact.name).exists()");

    [Fact]
    public void A_call_that_returns_its_input_can_go() => Check.Diagnostics("""
        // @resource Patient
        name.where(true) | name.select($this) | name.skip(0) | name.first().first() | maritalStatus.first() | id[0]
             ^^^^^^^^^^^ FP5005 'where(true)' changes nothing here.
                                ^^^^^^^^^^^^^ FP5005 'select($this)' changes nothing here.
                                                     ^^^^^^^ FP5005 'skip(0)' changes nothing here.
                                                                            ^^^^^^^ FP5005 'first()' changes nothing here.
                                                                                                    ^^^^^^^ FP5005 'first()' changes nothing here.
                                                                                                                ^^^ FP5005 '[0]' changes nothing here.
        name.distinct().distinct() | id.upper().upper() | 'a'.toString() | 5.toInteger() | maritalStatus.distinct()
                        ^^^^^^^^^^ FP5005 'distinct()' changes nothing here.
                                                ^^^^^^^ FP5005 'upper()' changes nothing here.
                                                              ^^^^^^^^^^ FP5005 'toString()' changes nothing here.
                                                                             ^^^^^^^^^^^ FP5005 'toInteger()' changes nothing here.
                                                                                                         ^^^^^^^^^^ FP5005 'distinct()' changes nothing here.
        name.where(use = 'usual') | name.select(given) | name.skip(1) | name.first() | name[0] | id.toString()
        """);

    [Fact]
    public void The_repairs_of_calls() => Check.Fixes("""
        // @resource Patient
        name.where(true).first().first().given
        """,
        "name.first().first().given",
        "name.where(true).first().given");

    [Fact]
    public void A_type_that_it_is_anyway_need_not_be_asked_for() => Check.Diagnostics("""
        // @rule legacy-function off
        // @resource Patient
        name.ofType(HumanName) | (birthDate as date) | maritalStatus.as(CodeableConcept)
             ^^^^^^^^^^^^^^^^^ FP5006 'ofType(HumanName)' changes nothing here: it is of that type already.
                                               ^^^^ FP5006 'as date' changes nothing here: it is of that type already.
                                                                     ^^^^^^^^^^^^^^^^^^^ FP5006 'as(CodeableConcept)' changes nothing here: it is of that type already.
        deceased.ofType(boolean) | name.ofType(Element) | managingOrganization.resolve().ofType(Organization)
                                        ^^^^^^^^^^^^^^^ FP5006 'ofType(Element)' changes nothing here: it is of that type already.
        iif(deceased is boolean, deceased.as(boolean), false)
        """);

    [Fact]
    public void A_literal_that_changes_nothing_can_go() => Check.Diagnostics("""
        // @resource Patient
        (name.exists() and true) | (false or name.exists()) | (name.exists() = true) | (true implies name.exists())
         ^^^^^^^^^^^^^^^^^^^^^^ FP5007 This is the same as 'name.exists()'.
                                    ^^^^^^^^^^^^^^^^^^^^^^ FP5007 This is the same as 'name.exists()'.
                                                               ^^^^^^^^^^^^^^^^^^^^ FP5007 This is the same as 'name.exists()'.
                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ FP5007 This is the same as 'name.exists()'.
        (active and true) | (active = true) | (name.exists() = false) | (name.exists() implies false)
        """);

    [Fact]
    public void A_choice_that_is_none_can_go() => Check.Fixes("""
        // @resource Patient
        iif(name.exists(), true, false) | iif(active, name, {}) | iif(gender = 'male', true, false)
        """,
        "name.exists() | iif(active, name, {}) | iif(gender = 'male', true, false)",
        "iif(name.exists(), true, false) | iif(active, name) | iif(gender = 'male', true, false)");

    [Fact]
    public void A_choice_that_is_none_is_marked() => Check.Diagnostics("""
        // @resource Patient
        iif(name.exists() and contact.exists(), true, false) | iif(active, name, {})
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FP5008 '(name.exists() and contact.exists())' can be left to itself: the rest changes nothing.
                                                                                 ^^ FP5008 '{}' can be left to itself: the rest changes nothing.
        """);
}
