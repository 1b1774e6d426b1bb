namespace FhirPath.Language.Tests.Binding;

/// <summary>Values where they do not fit: only what fits in no case is an error.</summary>
public sealed class TypeCheckTests
{
    [Fact]
    public void A_function_is_called_on_what_it_is_for() => Check.Diagnostics("""
        // @resource Patient
        name.first().startsWith('A') | birthDate.startsWith('19')
                     ^^^^^^^^^^ FP2008 'startsWith' is for String, not for HumanName.
                                                 ^^^^^^^^^^ FP2008 'startsWith' is for String, not for date.
        managingOrganization.resolve() | birthDate.resolve() | active.abs()
                                                   ^^^^^^^ FP2008 'resolve' is for Reference, canonical or uri, not for date.
                                                                      ^^^ FP2008 'abs' is for a number or Quantity, not for boolean.
        """);

    [Fact]
    public void This_in_an_argument_is_what_it_is_around_the_call() => Check.Diagnostics("""
        // @resource Patient
        name.where(family.substring(0, $this.length() - 1) = 'A') | name.where(family.startsWith($this.abs().toString()))
                                       ^^^^^ FP3021 '$this' is HumanName here, not what the function around it is called on; engines differ in this.
                                                                                                       ^^^ FP2008 'abs' is for a number or Quantity, not for HumanName.
        """);

    [Fact]
    public void One_type_of_a_choice_that_fits_is_enough() => Check.Diagnostics("""
        // @resource Observation
        value.startsWith('A') and value > 5 and value + 1 = 2
        """);

    [Fact]
    public void An_argument_is_what_the_parameter_takes() => Check.Diagnostics("""
        // @resource Patient
        name.given.first().substring('1') | name.skip(birthDate) | id.replace(1, 'a')
                                     ^^^ FP2009 'substring' takes Integer as 'start', not System.String.
                                                      ^^^^^^^^^ FP2009 'skip' takes Integer as 'num', not date.
                                                                              ^ FP2009 'replace' takes String as 'pattern', not System.Integer.
        """);

    [Fact]
    public void Operands_go_together() => Check.Diagnostics("""
        // @resource Patient
        birthDate + 7 | birthDate + 7 days | 'a' + 1 | 1 + 2.5 | 4 'mg' * 2 | today() - birthDate
                  ^ FP2010 '+' can't be applied to date and System.Integer.
                                                 ^ FP2010 '+' can't be applied to System.String and System.Integer.
        birthDate < 'a' or telecom.count() > 2.0 or 1 > 2 is Boolean
                  ^ FP2010 '<' can't be applied to date and System.String.
                                                      ^ FP2010 '>' can't be applied to System.Integer and System.Boolean.
                                                             ^^^^^^^ FP3009 This is never System.Boolean: it is System.Integer.
        -'a' | -5 | name['a'] | name.first() & 'x'
        ^ FP2010 '-' can't be applied to System.String.
                         ^^^ FP2010 '[ ]' can't be applied to System.String.
                                             ^ FP2010 '&' can't be applied to HumanName and System.String.
        """);

    [Fact]
    public void A_criterion_is_Boolean() => Check.Diagnostics("""
        // @resource Patient
        name.where(given) | name.exists(use) | name.all(use.exists()) | iif('a', 1) | contact.where(name.exists())
                   ^^^^^ FP2011 The criterion of 'where' has to be Boolean, not string.
                                        ^^^ FP2011 The criterion of 'exists' has to be Boolean, not code.
                                                                            ^^^ FP2011 The criterion of 'iif' has to be Boolean, not System.String.
        """);

    [Fact]
    public void A_type_test_can_come_out_true() => Check.Diagnostics("""
        // @resource Patient
        name.ofType(Address) | contact is HumanName | deceased is Quantity | birthDate is Quantity
                    ^^^^^^^ FP2012 This is never Address: it is HumanName.
                                       ^^ FP3002 'is' takes one item, but 'contact' can have several items.
                                          ^^^^^^^^^ FP2012 This is never HumanName: it is Patient.contact.
                                                                  ^^^^^^^^ FP3009 This is never Quantity: it is boolean or dateTime.
                                                                                          ^^^^^^^^ FP3009 This is never Quantity: it is date.
        deceased is DateTime | deceased is System.DateTime | generalPractitioner.first().resolve() is Patient
                    ^^^^^^^^ FP3009 This is never System.DateTime: it is boolean or dateTime. Did you mean 'dateTime'?
                                                                                                      ^^^^^^^ FP3009 This is never Patient: it is Organization or Practitioner or PractitionerRole.
        """);

    // Types share invariants: each holds the one that asks whether it is another.
    [Fact]
    public void What_the_focus_is_may_be_asked() => Check.Diagnostics("""
        // @rule legacy-function off
        // @context Patient.contact
        name.exists() or $this is Parameters
        name.exists() or is(Parameters)
        name is Parameters
                ^^^^^^^^^^ FP2012 This is never Parameters: it is HumanName.
        """);

    [Fact]
    public void What_a_condition_has_tested_is_known_behind_it() => Check.Diagnostics("""
        // @rule legacy-function off
        // @resource Bundle
        entry.resource.where($this is Patient).brithDate
                                               ^^^^^^^^^ FP2001 'brithDate' is no element of Patient. Did you mean 'birthDate'?
        entry.all(resource is Patient implies resource.birthDate.exists() and resource.code.exists())
                                                                                       ^^^^ FP2001 'code' is no element of Patient.
        entry.select(iif(resource.is(Patient), resource.code, resource.id))
                                                        ^^^^ FP2001 'code' is no element of Patient.
        """);

    [Fact]
    public void A_variable_reaches_what_follows_its_definition() => Check.Diagnostics("""
        // @resource Patient
        defineVariable('n', name.first()).where(%n.family.exists()).select(%n.given)
        name.where(defineVariable('u', use).exists()).select(%u)
                                                             ^^ FP2014 The variable '%u' is defined elsewhere in the expression: it does not reach here.
        defineVariable('a', 1).select(%a) | defineVariable('b', 2).select(%a + %b)
                                                                          ^^ FP2014 The variable '%a' is defined elsewhere in the expression: it does not reach here.
        """);

    [Fact]
    public void A_variable_is_defined_once() => Check.Diagnostics("""
        defineVariable('a', 1).defineVariable('a', 2) | defineVariable('a', 3) | defineVariable('context', 4)
                                              ^^^ FP2013 The variable '%a' is defined already.
                                                                                                ^^^^^^^^^ FP2013 The variable '%context' is defined already.
        """);

    [Fact]
    public void Index_and_total_exist_in_lambdas_only() => Check.Diagnostics("""
        // @resource Patient
        name.where($index > 0) | $index | name.select($total) | (1 | 2).aggregate($total + $this, 0)
                                 ^^^^^^ FP2015 '$index' exists only in the criterion or projection of a function.
                                                      ^^^^^^ FP2015 '$total' exists only in the aggregator of aggregate().
        """);

    [Fact]
    public void Where_the_syntax_is_broken_only_names_are_judged() => Check.Diagnostics("""
        // @resource Patient
        birthDate + 7 + name.given.startsWith(5) +
                                                 ^ FP1005 Expression expected after '+'.
        """);

    [Fact]
    public void A_descending_key_may_be_of_any_type() => Check.Diagnostics("""
        // @resource Patient
        name.sort(-family, given.first() desc)
        """);
}
