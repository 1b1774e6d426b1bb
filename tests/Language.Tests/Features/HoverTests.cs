using FhirPath.Language.Analysis;
using FhirPath.Language.Features;

namespace FhirPath.Language.Tests.Features;

public sealed class HoverTests
{
    [Fact]
    public void An_element_tells_path_type_cardinality_texts_codes_and_page() => Assert.Equal(
        """
        ```fhirpath
        Patient.gender : code [0..1]
        ```

        male | female | other | unknown

        Administrative Gender - the gender that the patient is considered to have for administration and record keeping purposes.

        Codes (required): <http://hl7.org/fhir/ValueSet/administrative-gender>

        [FHIR R4: Patient.gender](https://hl7.org/fhir/R4/patient-definitions.html#Patient.gender)
        """.ReplaceLineEndings("\n"),
        Markdown("Patient.gen$0der"));

    [Fact]
    public void A_function_tells_signature_meaning_result_example_and_page() => Assert.Equal(
        """
        ```fhirpath
        where(criteria : expression) : collection
        ```

        Keeps the items for which the criteria are true.

        Here: `HumanName[]`

        Example: `Patient.name.where(use = 'official')`

        [Specification](https://hl7.org/fhirpath/#filtering-and-projection)
        """.ReplaceLineEndings("\n"),
        Markdown("Patient.name.wh$0ere(use = 'usual')"));

    [Theory]
    [InlineData("$0Patient.name", "Patient", "FHIR.Patient : DomainResource")]
    [InlineData("Patient$0.name", "Patient", "FHIR.Patient : DomainResource")]
    [InlineData("Patient.na$0me", "name", "Patient.name : HumanName [0..*]")]
    [InlineData("name.where(us$0e = 'x')", "use", "HumanName.use : code [0..1]")]
    [InlineData("contact.where(relationship.cod$0ing.exists())", "coding", "CodeableConcept.coding : Coding [0..*]")]
    [InlineData("deceased is bool$0ean", "boolean", "FHIR.boolean : Element")]
    [InlineData("deceased is System.Bool$0ean", "System.Boolean", "System.Boolean : System.Any")]
    [InlineData("deceased.ofType(bool$0ean)", "boolean", "FHIR.boolean : Element")]
    [InlineData("deceased.ofType(FHIR.bool$0ean)", "FHIR.boolean", "FHIR.boolean : Element")]
    [InlineData("id$0", "id", "Resource.id : id [0..1]")]
    [InlineData("name.fam$0ily.upper(", "family", "HumanName.family : string [0..1]")]
    [InlineData("name.family.up$0per(", "upper", "upper() : String")]
    [InlineData("deceased$0.exists()", "deceased", "Patient.deceased[x] : boolean | dateTime [0..1]")]
    [InlineData("%res$0ource.id", "%resource", "%resource : Patient")]
    [InlineData("%`us-$0zip`", "%`us-zip`", "%us-zip : System.String")]
    [InlineData("name.where($th$0is.use.exists())", "$this", "$this : HumanName")]
    [InlineData("active a$0nd true", "and", "left and right : Boolean")]
    [InlineData("birthDate =$0 today()", "=", "left = right : Boolean")]
    [InlineData("deceased i$0s boolean", "is", "value is Type : Boolean")]
    [InlineData("-$0 1", "-", "-operand")]
    [InlineData("name[0]$0", "]", "collection[index : Integer]")]
    [InlineData("name.empty() = {$0}", "}", "{ } : collection")]
    [InlineData("HumanName { us$0e: 'usual' }", "use", "HumanName.use : code [0..1]")]
    [InlineData("defineVariable('m$0ine', name).select(%mine)", "'mine'", "%mine : HumanName[]")]
    [InlineData("name.defineVariable('m$0ine')", "'mine'", "%mine : HumanName[]")]
    [InlineData("active = tr$0ue", "true", "true : Boolean")]
    [InlineData("birthDate < @20$020-01-01", "@2020-01-01", "@2020-01-01 : System.Date")]
    [InlineData("birthDate + 3 ye$0ars", "3 years", "3 years : System.Quantity")]
    [InlineData("name.sort(family de$0sc)", "desc", "key desc")]
    [InlineData("%terminologies.exp$0and('x')", "expand", "expand(valueSet : value [, params : String]) : ValueSet")]
    public void Every_word_that_means_something_is_explained_where_it_stands(string fixture, string span, string head)
    {
        var cursor = CursorText.Parse(fixture);
        var hover = At(cursor);

        Assert.NotNull(hover);
        Assert.Equal(span, cursor.Text.Substring(hover.Span.Start, hover.Span.Length));
        Assert.StartsWith($"```fhirpath\n{head}\n```", hover.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Patient.name.$0")]
    [InlineData("Patient.nme$0")]
    [InlineData("Patient.name.whre$0()")]
    [InlineData("name.where($0)")]
    [InlineData("name  $0  ")]
    [InlineData("name = 'off$0icial'")]
    [InlineData("gender = 'nothing$0'")]
    [InlineData("name.take(4$02)")]
    [InlineData("// name$0")]
    [InlineData("$0")]
    public void Where_nothing_needs_words_there_is_no_hover(string fixture) =>
        Assert.Null(At(CursorText.Parse(fixture)));

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void A_place_outside_of_the_text_has_no_hover(int offset) =>
        Assert.Null(Hover.At(Snapshot.Create("name", Options), offset));

    [Fact]
    public void An_element_that_a_path_makes_many_of_says_so() => Assert.Contains(
        "Here a collection", Markdown("name.fam$0ily"), StringComparison.Ordinal);

    [Fact]
    public void A_reference_tells_what_it_may_point_at() => Assert.Contains(
        "Refers to: `Organization`, `Practitioner`, `PractitionerRole`",
        Markdown("generalPrac$0titioner"), StringComparison.Ordinal);

    [Theory]
    [InlineData("gender = 'ma$0le'", "'male'", "**Male** (`male`)")]
    [InlineData("telecom.where(system = 'pho$0ne')", "'phone'", "Value set: <http://hl7.org/fhir/ValueSet/contact-point-system>")]
    [InlineData("maritalStatus.coding.exists(code = 'M$0')", "'M'", "**Married** (`M`)")]
    [InlineData("identifier.where(system = 'http://loinc$0.org')", "'http://loinc.org'", "**LOINC**")]
    [InlineData("birthDate + 3 da$0ys", "3 days", "The unit day: the same as UCUM's 'd'.")]
    [InlineData("4.5 'mm[H$0g]' > 3 'mm[Hg]'", "4.5 'mm[Hg]'", "millimetre of mercury")]
    [InlineData("birthDate + 3 mon$0ths", "3 months", "A month of the calendar")]
    public void What_a_string_or_unit_stands_for_is_explained(string fixture, string span, string text)
    {
        var cursor = CursorText.Parse(fixture);
        var hover = At(cursor)!;

        Assert.Equal(span, cursor.Text.Substring(hover.Span.Start, hover.Span.Length));
        Assert.Contains(text, hover.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// @fhir R$05", "R5", "**FHIR R5** (5.0.0)")]
    [InlineData("// @purpose inv$0ariant", "invariant", "never nothing")]
    [InlineData("// @rule FP2001 o$0ff", "off", "not looked at")]
    [InlineData("// @context Patient.con$0tact.name", "Patient.contact", "Patient.contact : Patient.contact [0..*]")]
    [InlineData("// @context Pat$0ient.contact.name", "Patient", "FHIR.Patient : DomainResource")]
    [InlineData("// @context Patient, HumanName.fam$0ily", "HumanName.family", "HumanName.family : string [0..1]")]
    [InlineData("// @var m$0e: HumanName[]", "me", "%me : HumanName[]")]
    [InlineData("// @var me: Human$0Name[]", "HumanName", "FHIR.HumanName : Element")]
    [InlineData("// @var me: System.Str$0ing", "System.String", "System.String : System.Any")]
    [InlineData("// @data { \"resourceType\": \"Pa$0tient\" }", "{ \"resourceType\": \"Patient\" }", "FHIR.Patient")]
    [InlineData("// @reso$0urce Patient", "@resource", "The resource that the expressions below are evaluated on.")]
    [InlineData("// @resource Obs$0ervation", "Observation", "FHIR.Observation : DomainResource")]
    [InlineData("// @context Patient.con$0tact", "Patient.contact", "Patient.contact : Patient.contact [0..*]")]
    [InlineData("// @rule FP20$001 off", "FP2001 off", "**unknown-element** (FP2001, error)")]
    [InlineData("// @fhir R5\n// @resource Actor$0Definition", "ActorDefinition", "FHIR.ActorDefinition")]
    public void A_directive_and_its_value_are_explained(string fixture, string span, string text)
    {
        var cursor = CursorText.Parse(fixture);
        var hover = At(cursor)!;

        Assert.Equal(span, cursor.Text.Substring(hover.Span.Start, hover.Span.Length));
        Assert.Contains(text, hover.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_count_in_the_document()
    {
        var cursor = CursorText.Parse("name.exists();\n// a comment\naddress.ci$0ty");

        Assert.Equal(cursor.Text.IndexOf("city", StringComparison.Ordinal), At(cursor)!.Span.Start);
    }

    private static string Markdown(string fixture) => At(CursorText.Parse(fixture))!.Markdown;

    private static HoverInfo? At(CursorText cursor) => Hover.At(Snapshot.Create(cursor.Text, Options), cursor.Offset);

    private static readonly AnalysisOptions Options = new("R4", "Patient", []);
}
