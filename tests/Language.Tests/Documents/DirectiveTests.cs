using FhirPath.Language.Analysis;
using FhirPath.Language.Documents;

namespace FhirPath.Language.Tests.Documents;

public sealed class DirectiveTests
{
    [Theory]
    [InlineData("// @resource Patient", DirectiveKind.Resource, "Patient")]
    [InlineData("//@Resource   Patient  ", DirectiveKind.Resource, "Patient")]
    [InlineData("// @CONTEXT Patient.contact", DirectiveKind.Context, "Patient.contact")]
    [InlineData("// @fhir R5", DirectiveKind.Release, "R5")]
    [InlineData("// @input a/b.json", DirectiveKind.Input, "a/b.json")]
    [InlineData("// @inputfile a.json", DirectiveKind.Input, "a.json")]
    [InlineData("// @data { \"resourceType\": \"Patient\" }", DirectiveKind.Data, "{ \"resourceType\": \"Patient\" }")]
    [InlineData("// @var a: Patient", DirectiveKind.Variable, "a: Patient")]
    [InlineData("// @rule FP2001 off", DirectiveKind.Rule, "FP2001 off")]
    [InlineData("// @purpose invariant", DirectiveKind.Purpose, "invariant")]
    public void A_comment_that_starts_with_an_at_sign_and_a_known_name_is_one(
        string text, DirectiveKind kind, string value)
    {
        var directive = Assert.Single(FhirPathDocument.Parse(text).Directives);

        Assert.Equal((kind, value), (directive.Kind, directive.Value));
        Assert.Equal(value, text.Substring(directive.ValueSpan.Start, directive.ValueSpan.Length));
    }

    [Theory]
    [InlineData("// see @resource Patient")]
    [InlineData("// @author me")]
    [InlineData("'// @resource Patient'")]
    [InlineData("/* @resource Patient */")]
    public void Any_other_comment_is_for_people(string text) => Assert.Empty(FhirPathDocument.Parse(text).Directives);

    [Fact]
    public void A_directive_holds_from_its_line_to_the_next_of_its_kind() => Check.Diagnostics("""
        birthDate | anything
        // @resource Patient
        birthDate | status
                    ^^^^^^ FP2001 'status' is no element of Patient.
        // @context Observation.component
        code | birthDate
               ^^^^^^^^^ FP2001 'birthDate' is no element of Observation.component.
        // @resource Observation
        status | birthDate
                 ^^^^^^^^^ FP2001 'birthDate' is no element of Observation.
        """);

    [Fact]
    public void An_example_in_place_gives_the_context_unless_it_is_given() => Check.Diagnostics("""
        // @data { "contained": [{ "resourceType": "Device" }], "resourceType" : "Patient" }
        birthDate | status
                    ^^^^^^ FP2001 'status' is no element of Patient.
        // @input {"resourceType":"Observation"}
        status | birthDate
                 ^^^^^^^^^ FP2001 'birthDate' is no element of Observation.
        // @context Patient.contact
        // @data {"resourceType":"Patient"}
        gender | birthDate
                 ^^^^^^^^^ FP2001 'birthDate' is no element of Patient.contact.
        // @data file:patient.json
        // @data {"resourceType":
                 ^^^^^^^^^^^^^^^^ FP4008 The example is no whole JSON object: a bracket or quote is not closed, or text follows it.
        // @data {"resourceType": 5, "x\\
                 ^^^^^^^^^^^^^^^^^^^^^^^^ FP4008 The example is no whole JSON object: a bracket or quote is not closed, or text follows it.
        gender
        """);

    [Fact]
    public void An_example_is_a_resource_of_the_declared_type() => Check.Diagnostics("""
        // @resource Patient
        // @input {"resourceType":"Observation"}
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FP4010 The example is of type Observation, but the expressions are evaluated on Patient.
        // @input {"id": "a}"}
                  ^^^^^^^^^^^^ FP4009 The example has no "resourceType".
        // @input {"resourceType":"Patient"} and more
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FP4008 The example is no whole JSON object: a bracket or quote is not closed, or text follows it.
        // @input patient.xml
                  ^^^^^^^^^^^ FP4011 'patient.xml' is no JSON file: an example is a file that ends in .json, or a resource in JSON.
        name
        """);

    [Fact]
    public void An_example_in_a_file_is_what_the_caller_knows_of_it() => Check.Diagnostics(
        """
        // @input patient.json
        birthDate | status
                    ^^^^^^ FP2001 'status' is no element of Patient.
        // @data file:observation.json
        status | birthDate
                 ^^^^^^^^^ FP2001 'birthDate' is no element of Observation.
        // @input nobody-knows.json
        status | birthDate
        // @resource Patient
        // @input observation.json
                  ^^^^^^^^^^^^^^^^ FP4010 The example is of type Observation, but the expressions are evaluated on Patient.
        // @inputfile gone.json
                      ^^^^^^^^^ FP4012 There is no file 'gone.json' to take an example from.
        // @input text.json
                  ^^^^^^^^^ FP4013 The file 'text.json' is no JSON.
        // @input untyped.json
                  ^^^^^^^^^^^^ FP4009 The example has no "resourceType".
        // @input ../away.json
                  ^^^^^^^^^^^^ FP4014 The file '../away.json' is not read: only files below the folder that is open are.
        // @input nobody-knows.json
        birthDate
        """,
        AnalysisOptions.Default with
        {
            Examples =
            [
                new("patient.json", ExampleState.Resource, "Patient"),
                new("observation.json", ExampleState.Resource, "Observation"),
                new("gone.json", ExampleState.NotFound, ""), new("text.json", ExampleState.NotJson, ""),
                new("untyped.json", ExampleState.WithoutType, ""), new("../away.json", ExampleState.Outside, ""),
                new("nobody-knows.json", ExampleState.Unknown, ""),
            ],
        });

    [Fact]
    public void A_text_tells_which_files_its_examples_are_taken_from()
    {
        const string text = "// @input a.json\n// @data file:b/c.json\n// @input a.json\n// @input {}\n// @input x.xml\nname";
        Assert.Equal(["a.json", "b/c.json"], Snapshot.Create(text, AnalysisOptions.Default).ExamplePaths);
    }

    [Fact]
    public void A_declared_variable_has_its_type() => Check.Diagnostics("""
        // @var p: Patient
        %p.name.gven
                ^^^^ FP2001 'gven' is no element of HumanName. Did you mean 'given'?
        %q.name
        ^^ FP3001 The variable '%q' is not known here: declare it with // @var q: Type.
        // @var one: Patient
        // @var many: Patient[]
        %one.active = true or %many.active = true
                                           ^ FP3002 '=' compares it as a whole with one value, but '%many.active' can have several items.
        // @var r: Patinet
                   ^^^^^^^ FP2004 There is no type 'Patinet' in R4. Did you mean 'Patient'?
        """);

    [Fact]
    public void What_a_directive_names_must_exist() => Check.Diagnostics("""
        // @resource Patiant
                     ^^^^^^^ FP4002 The context 'Patiant' is no type or element path in R4. Did you mean 'Patient'?
        // @context Patient.nothing
                    ^^^^^^^^^^^^^^^ FP4002 The context 'Patient.nothing' is no type or element path in R4.
        // @resource
           ^^^^^^^^^ FP4003 The directive @resource needs a resource type.
        anything.goes
        """);

    [Fact]
    public void An_unknown_release_leaves_names_unjudged()
    {
        var snapshot = Snapshot.Create("// @fhir R99\nname.gven.foo()", new AnalysisOptions("R4", "Patient", []));

        Assert.Equal(["FP4001", "FP2002"], snapshot.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_document_of_errors_alone_is_given_up_in_the_end()
    {
        var text = string.Concat(Enumerable.Repeat("#\n", 20_000));

        var diagnostics = Snapshot.Create(text, AnalysisOptions.Default).Diagnostics;

        Assert.Equal(10_001, diagnostics.Length);
        Assert.Equal("FP4004", diagnostics[^1].Code);
    }

    [Theory]
    [InlineData("R99", "Patient", "FP4001")]
    [InlineData("R4", "Patiant", "FP4002")]
    [InlineData("R4", "Patient.nothing", "FP4002")]
    public void Options_that_name_nothing_are_a_finding_at_the_start(string release, string context, string code)
    {
        var options = new AnalysisOptions(release, context, []);

        Assert.Equal([(code, 0)], ExpressionCheck.Check("name", options).Diagnostics.Select(d => (d.Code, d.Span.End)));
        Assert.Equal([(code, 0)], Snapshot.Create("name", options).Diagnostics.Select(d => (d.Code, d.Span.End)));
    }
}
