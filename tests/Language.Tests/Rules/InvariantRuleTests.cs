using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;

namespace FhirPath.Language.Tests.Rules;

/// <summary>What is asked of an invariant, and of nothing else.</summary>
public sealed class InvariantRuleTests
{
    [Fact]
    public void An_invariant_is_Boolean() => Check.Diagnostics("""
        // @resource Patient
        // @purpose invariant
        name.given
        ^^^^^^^^^^ FP2016 An invariant has to be Boolean, not string.
        name.exists()
        %any.name.where(use = 'usual')
        ^^^^ FP3001 The variable '%any' is not known here: declare it with // @var any: Type.
        // @purpose any
        name.given
        """);

    [Fact]
    public void What_may_be_missing_makes_an_invariant_empty() => Check.Diagnostics("""
        // @context Observation.component
        // @purpose invariant
        value > 5
        ^^^^^ FP3012 'value' may be missing: the invariant is empty then, which counts as a failure.
        dataAbsentReason.text = 'a' or code.text = 'b' or code.text = 'c'
        ^^^^^^^^^^^^^^^^^^^^^ FP3012 'dataAbsentReason.text' may be missing: the invariant is empty then, which counts as a failure.
                                       ^^^^^^^^^ FP3012 'code.text' may be missing: the invariant is empty then, which counts as a failure.
        interpretation.first().text.startsWith('x')
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ FP3012 'interpretation.first().text' may be missing: the invariant is empty then, which counts as a failure.
        value is Quantity
        ^^^^^ FP3012 'value' may be missing: the invariant is empty then, which counts as a failure.
        (1 | 2).count() > interpretation.count()
        """);

    [Fact]
    public void What_exists_wherever_it_counts_does_no_harm() => Check.Diagnostics("""
        // @context Observation.component
        // @purpose invariant
        code.text.exists() implies code.text = 'a'
        code.text.empty() or code.text = 'a'
        code.text.exists() and code.text = 'a'
        code.text = 'a' and code.text.exists()
        code.text.exists().not() or code.text = 'a'
                  ^^^^^^^^^^^^^^ FP5003 This is the same as 'empty()'.
        (code.text.empty() or code.text = 'a') and (value.exists() implies value = 5)
        interpretation.count() > 0 implies interpretation.first().text.count() = 1
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ FP5004 This is the same as 'interpretation.exists()'.
        interpretation.count() = 1 implies interpretation.first().count() = 1
        iif(code.text.exists(), code.text = 'a', true)
        $this.code.text.exists() implies %context.code.text.startsWith('a')
        value.exists() and value is Quantity implies value.ofType(Quantity).exists()
        """);

    [Fact]
    public void What_is_required_is_there() => Check.Diagnostics("""
        // @resource Observation
        // @purpose invariant
        status = 'final'
        component.exists() implies component.first().code = code
        component.first().code = code
        ^^^^^^^^^^^^^^^^^^^^^^ FP3012 'component.first().code' may be missing: the invariant is empty then, which counts as a failure.
        """);

    [Fact]
    public void A_guard_holds_for_no_other_path() => Check.Diagnostics("""
        // @context Observation.component
        // @purpose invariant
        code.exists() implies code.text = 'a'
                              ^^^^^^^^^ FP3012 'code.text' may be missing: the invariant is empty then, which counts as a failure.
        code.text.exists() or code.text = 'a'
                              ^^^^^^^^^ FP3012 'code.text' may be missing: the invariant is empty then, which counts as a failure.
        code.text.empty() and code.text = 'a'
                              ^^^^^^^^^ FP3012 'code.text' may be missing: the invariant is empty then, which counts as a failure.
        (code.text.exists() or value.exists()) implies code.text = 'a'
                                                       ^^^^^^^^^ FP3012 'code.text' may be missing: the invariant is empty then, which counts as a failure.
        iif(code.text.exists(), true, code.text = 'a')
                                      ^^^^^^^^^ FP3012 'code.text' may be missing: the invariant is empty then, which counts as a failure.
        """);

    [Fact]
    public void Criteria_of_functions_are_no_invariants() => Check.Diagnostics("""
        // @resource Patient
        // @purpose invariant
        name.all(family = 'a') and name.where(use = 'usual').exists() and contact.exists(gender = 'male')
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FP5002 This is the same as 'exists(use = 'usual')'.
        """);

    [Fact]
    public void Nothing_of_it_is_said_where_no_purpose_is_declared() => Check.Diagnostics("""
        // @resource Patient
        gender = 'male'
        """);

    [Fact]
    public void The_options_declare_a_purpose_too() => Check.Diagnostics("""
        active
        ^^^^^^ FP3012 'active' may be missing: the invariant is empty then, which counts as a failure.
        """,
        new AnalysisOptions("R4", "Patient", []) { Purpose = ExpressionPurpose.Invariant });

    [Fact]
    public void Fixes_say_what_happens_then() => Check.Fixes("""
        // @resource Patient
        // @purpose invariant
        name.exists() or gender = 'male'
        """,
        "name.exists() or (gender.exists() implies gender = 'male')",
        "name.exists() or (gender.exists() and gender = 'male')");

    [Fact]
    public void A_long_row_and_deep_nesting_end() => Assert.Empty(
        Snapshot.Create(
            $"{string.Join(" and ", Enumerable.Repeat("(active or gender = 'male')", 500))} or true",
            new AnalysisOptions("R4", "Patient", []) { Purpose = ExpressionPurpose.Invariant })
        .Diagnostics.Where(diagnostic => diagnostic.Code is "FP3012"));

    [Fact]
    public void A_purpose_is_one_of_a_few() => Check.Diagnostics("""
        // @purpose nothing
                    ^^^^^^^ FP4007 'nothing' is nothing an expression can be for: write any, invariant, search-parameter, questionnaire, view-definition.
        true
        """);

    [Fact]
    public void Functions_of_a_host_are_fine_there() => Check.Diagnostics("""
        // @resource QuestionnaireResponse
        // @purpose questionnaire
        item.answer.ordinal().exists() or getResourceKey() = 'a'
                                          ^^^^^^^^^^^^^^ FP3008 'getResourceKey' exists only in view definitions (SQL on FHIR).
        // @purpose view-definition
        item.answer.ordinal().exists() or getResourceKey() = 'a'
                    ^^^^^^^ FP3008 'ordinal' exists only in questionnaires (Structured Data Capture).
        """);
}
