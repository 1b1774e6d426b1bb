using FhirPath.Language.Analysis;

namespace FhirPath.Language.Tests.Binding;

public sealed class SemanticDiagnosticsTests
{
    [Fact]
    public void An_unknown_element_is_found_at_its_name_with_a_similar_one() => Check.Diagnostics("""
        // @resource Patient
        name.gven.first() | contact.where(nam.exists()) | nothing
             ^^^^ FP2001 'gven' is no element of HumanName. Did you mean 'given'?
                                          ^^^ FP2001 'nam' is no element of Patient.contact. Did you mean 'name'?
                                                          ^^^^^^^ FP2001 'nothing' is no element of Patient.
        Patinet.name
        ^^^^^^^ FP2001 'Patinet' is no element of Patient. Did you mean 'Patient'?
        birthDate.year
                  ^^^^ FP2001 'year' is no element of date.
        'a'.length().nothing
                     ^^^^^^^ FP2001 'nothing' is no element of System.Integer.
        """);

    [Fact]
    public void What_follows_an_unknown_name_is_silent() => Check.Diagnostics("""
        // @resource Patient
        nothing.gives.anything.where(at.all)
        ^^^^^^^ FP2001 'nothing' is no element of Patient.
        """);

    [Fact]
    public void A_projection_that_is_repeated_may_name_what_only_its_results_have() => Check.Diagnostics("""
        // @resource QuestionnaireResponse
        repeat(answer | item).select(item.linkId)
        repeat(answr | item)
               ^^^^^ FP2001 'answr' is no element of QuestionnaireResponse or QuestionnaireResponse.item. Did you mean 'answer'?
        repeat(itm)
               ^^^ FP2001 'itm' is no element of QuestionnaireResponse. Did you mean 'item'?
        """);

    [Fact]
    public void An_element_of_a_choice_must_exist_in_one_of_its_types() => Check.Diagnostics("""
        // @resource Observation
        value.unit | value.coding | value.nothing | component.value.low
                                          ^^^^^^^ FP2001 'nothing' is no element of Quantity or CodeableConcept or string or 8 other types.
        """);

    [Fact]
    public void An_element_of_an_abstract_type_must_exist_in_one_of_its_subtypes() => Check.Diagnostics("""
        // @resource Bundle
        entry.resource.birthDate | entry.resource.nothing
                       ^^^^^^^^^ FP3020 'birthDate' is no element of every Resource, only of Patient and 3 other types: say what is meant with ofType().
                                                  ^^^^^^^ FP2001 'nothing' is no element of Resource.
        """);

    [Fact]
    public void A_child_must_have_one_of_the_types_of_all_elements() => Check.Diagnostics("""
        // @resource Patient
        children().city | children().status | children().nothing
                                                         ^^^^^^^ FP2001 'nothing' is no element of id or Meta or uri or 18 other types.
        """);

    [Fact]
    public void An_unknown_function_is_found_whatever_it_is_called_on() => Check.Diagnostics("""
        anything.exsts() | foo()
                 ^^^^^ FP2002 There is no function 'exsts'. Did you mean 'exists'?
                           ^^^ FP2002 There is no function 'foo'.
        """);

    [Fact]
    public void A_function_without_parentheses_and_an_element_with_them_are_told_apart() => Check.Diagnostics("""
        // @resource Patient
        name.first.given | name.count > 1 | name().family
             ^^^^^ FP2001 'first' is no element of HumanName. Did you mean 'first()'?
                                ^^^^^ FP2001 'count' is no element of HumanName. Did you mean 'count()'?
                                            ^^^^ FP2002 There is no function 'name'. It is an element: write 'name'.
        """);

    [Fact]
    public void The_fixes_add_or_remove_the_parentheses() => Check.Fixes("""
        // @resource Patient
        name().first
        """,
        "name.first");

    [Fact]
    public void A_call_takes_as_many_arguments_as_its_signature_says() => Check.Diagnostics("""
        a.where() | a.exists(b, c, d) | a.first(1) | a.substring()
               ^^ FP2003 'where' takes 1 argument, not 0.
                                ^^^^ FP2003 'exists' takes 0 to 1 arguments, not 3.
                                                ^ FP2003 'first' takes no argument, not 1.
                                                                ^^ FP2003 'substring' takes 1 to 2 arguments, not 0.
        """);

    [Fact]
    public void An_unknown_type_is_found_in_operators_and_functions() => Check.Diagnostics("""
        // @rule legacy-function off
        // @resource Observation
        value is Quantiy | value.ofType(FHIR.Strng) | value.as(`http://example.org/T`) | value.is(System.Nothing)
                 ^^^^^^^ FP2004 There is no type 'Quantiy' in R4. Did you mean 'Quantity'?
                                        ^^^^^^^^^^ FP2004 There is no type 'FHIR.Strng' in R4. Did you mean 'FHIR.string'?
                                                                                                  ^^^^^^^^^^^^^^ FP2004 There is no type 'System.Nothing' in R4.
        """);

    [Fact]
    public void A_variable_that_looks_misspelled_is_an_error_any_other_a_warning() => Check.Diagnostics("""
        %resuorce.id | %patient.name
        ^^^^^^^^^ FP2005 There is no variable '%resuorce' here. Did you mean '%resource'?
                       ^^^^^^^^ FP3001 The variable '%patient' is not known here: declare it with // @var patient: Type.
        """);

    [Fact]
    public void A_path_may_start_with_another_type_only_beside_one_that_fits() => Check.Diagnostics("""
        // @resource Patient
        Encounter.subject
        ^^^^^^^^^ FP2007 'Encounter' can't start a path here: the expression is evaluated on Patient.
        Patient.name | Practitioner.name | Practitioner.nam
                                                        ^^^ FP2001 'nam' is no element of Practitioner. Did you mean 'name'?
        """);

    [Fact]
    public void A_fix_puts_the_similar_name_in_place()
    {
        var diagnostic = Assert.Single(
            ExpressionCheck.Check("name.gven", new AnalysisOptions("R4", "Patient", [])).Diagnostics);
        var edit = Assert.Single(Assert.Single(diagnostic.Fixes).Edits);

        Assert.Equal((5, 4, "given"), (edit.Span.Start, edit.Span.Length, edit.NewText));
    }
}
