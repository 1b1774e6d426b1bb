namespace FhirPath.Language.Tests.Rules;

/// <summary>What has the same outcome whatever the resource holds.</summary>
public sealed class ConstantRuleTests
{
    [Fact]
    public void Nothing_equals_the_empty_collection() => Check.Diagnostics("""
        // @resource Patient
        birthDate = {} or active != ({}) or {} > 1
        ^^^^^^^^^^^^^^ FP3011 This is always empty: an operand of '=' is.
                          ^^^^^^^^^^^^^^ FP3011 This is always empty: an operand of '!=' is.
                                            ^^^^^^ FP3011 This is always empty: an operand of '>' is.
        birthDate ~ {} or (birthDate | {}).exists() or 'a' in {} or ({} and active)
        """);

    [Fact]
    public void The_fix_asks_whether_there_is_one() => Check.Fixes("""
        // @resource Patient
        birthDate = {} or {} != active
        """,
        "birthDate.empty() or {} != active",
        "birthDate = {} or active.exists()");

    [Fact]
    public void What_is_always_there_always_exists() => Check.Diagnostics("""
        // @resource Patient
        name.count().exists() and 'a'.empty() or name.exists().not().exists() or {}.exists()
                     ^^^^^^^^ FP3011 This is always true: name.count() always has a value.
                                      ^^^^^^^ FP3011 This is always false: 'a' always has a value.
                                                      ^^^^^^^^^^^^^^ FP5003 This is the same as 'empty()'.
                                                                     ^^^^^^^^ FP3011 This is always true: name.exists().not() always has a value.
                                                                                 ^^^^^^^^^^^ FP3011 This is always false: there never is an item.
        (gender = 'male').exists() or birthDate.toString().empty() or name.where(use = 'usual').exists()
                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FP5002 This is the same as 'exists(use = 'usual')'.
        """);

    [Fact]
    public void A_required_element_may_be_missing_all_the_same() => Check.Diagnostics("""
        // @resource Observation
        status.exists() and code.empty().not()
                                 ^^^^^^^^^^^^^ FP5003 This is the same as 'exists()'.
        """);

    [Fact]
    public void Two_literals_compare_the_same_every_time() => Check.Diagnostics("""
        // @resource Patient
        1 = 2 or 'a' != 'b' or -1 <= 1.5 or (true) = false
        ^^^^^ FP3011 This is always false: it compares two literals.
                 ^^^^^^^^^^ FP3011 This is always true: it compares two literals.
                               ^^^^^^^^^ FP3011 This is always true: it compares two literals.
                                            ^^^^^^^^^^^^^^ FP3011 This is always false: it compares two literals.
        'a' ~ 'A' or 1 'cm' = 10 'mm' or @2020 = @2020-01
        """);

    [Fact]
    public void A_size_is_never_negative() => Check.Diagnostics("""
        // @resource Patient
        name.count() >= 0 or name.count() < 0 or -1 = name.count() or id.length() < 0 or 0 <= id.length()
        ^^^^^^^^^^^^^^^^^ FP3011 This is always true: count() is never negative.
                             ^^^^^^^^^^^^^^^^ FP3011 This is always false: count() is never negative.
                                                 ^^^^^^^^^^^^^^^^^ FP3011 This is always false: count() is never negative.
                                                                      ^^^^^^^^^^^^^^^ FP3011 This is never true: length() is never negative.
                                                                                         ^^^^^^^^^^^^^^^^ FP3011 This is never false: length() is never negative.
        name.count() <= 0 or id.length() > 0 or id.indexOf('a') < 0
        ^^^^^^^^^^^^^^^^^ FP5004 This is the same as 'name.empty()'.
        """);

    [Fact]
    public void A_literal_decides_logic() => Check.Diagnostics("""
        // @resource Patient
        (active and false) | (true or active) | (false implies active) | (active implies true)
         ^^^^^^^^^^^^^^^^ FP3011 This is always false: an operand is false.
                              ^^^^^^^^^^^^^^ FP3011 This is always true: an operand is true.
                                                 ^^^^^^^^^^^^^^^^^^^^ FP3011 This is always true: the condition is never met.
                                                                          ^^^^^^^^^^^^^^^^^^^ FP3011 This is always true: what follows is true.
        (active and true) | (active or false) | (active implies false) | (active xor true)
        """);

    [Fact]
    public void Nothing_is_and_is_not() => Check.Diagnostics("""
        // @resource Patient
        (name.exists() and name.empty()) | (name.empty() or name.empty().not()) | (name.exists() or contact.empty())
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FP3011 This is always false: one operand is the opposite of the other.
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FP3011 This is always true: one operand is the opposite of the other.
                                                                 ^^^^^^^^^^^^^ FP5003 This is the same as 'exists()'.
        """);

    [Fact]
    public void A_literal_is_no_criterion() => Check.Diagnostics("""
        // @resource Patient
        name.where(false) | name.exists(false) | name.all(true) | iif(false, 1, 2) | name.where(use = 'usual')
             ^^^^^^^^^^^^ FP3011 This is always empty: its criterion never holds.
                                 ^^^^^^^^^^^^^ FP3011 This is always false: its criterion never holds.
                                                      ^^^^^^^^^ FP3011 This is always true: its criterion always holds.
                                                                      ^^^^^ FP3011 This is always false: 'iif' always yields its second result.
        """);

    [Fact]
    public void There_is_nothing_before_the_start() => Check.Diagnostics("""
        // @resource Patient
        id.substring(-1) | name.take(0) | name[-1] | id.substring(0) | name.take(1) | name[0] | name.skip(-1)
           ^^^^^^^^^^^^^ FP3011 This is always empty: no string starts before 0.
                                ^^^^^^^ FP3011 This is always empty: it takes no item.
                                               ^^ FP3011 This is always empty: the first item has the index 0.
        """);
}
