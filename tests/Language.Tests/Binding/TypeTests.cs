using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Tests.Binding;

public sealed class TypeTests
{
    [Theory]
    [InlineData("Patient", "name", "HumanName[]")]
    [InlineData("Patient", "Patient.name.given", "string[]")]
    [InlineData("Patient", "birthDate", "date")]
    [InlineData("Patient", "Resource.id", "id")]
    [InlineData("Patient", "DomainResource", "Patient")]
    [InlineData("Resource", "Patient.active", "boolean")]
    [InlineData("", "Patient.active", "boolean")]
    [InlineData("", "anything", "unknown[]")]
    [InlineData("Patient.contact", "name", "HumanName")]
    [InlineData("HumanName", "given", "string[]")]
    [InlineData("Patient", "contact[0].name", "HumanName")]
    [InlineData("Questionnaire", "item.item.item", "Questionnaire.item[]")]
    [InlineData("Observation", "value.unit", "string")]
    [InlineData("Patient", "name.extension('x').url", "uri[]")]
    [InlineData("Patient", "name.given.id", "string[]")]
    [InlineData("Patient,Person", "birthDate", "date")]
    public void A_name_has_the_type_of_its_element(string context, string text, string expected) =>
        Assert.Equal(expected, TypeOf(context, text));

    [Theory]
    [InlineData("Observation", "value.ofType(Quantity)", "Quantity")]
    [InlineData("Observation", "value.as(FHIR.Quantity)", "Quantity")]
    [InlineData("Observation", "(value as string)", "string")]
    [InlineData("Observation", "value is string", "System.Boolean")]
    [InlineData("Bundle", "entry.resource.ofType(Patient)", "Patient[]")]
    [InlineData("Bundle", "entry.resource.where($this is Patient)", "Patient[]")]
    [InlineData("Bundle", "entry.resource.where(is(Patient) and id.exists())", "Patient[]")]
    [InlineData("Patient", "repeat(contact)", "Patient.contact[]")]
    [InlineData("Patient", "descendants().ofType(Reference)", "Reference[]")]
    [InlineData("Patient", "(1 | 2).aggregate($total + $this, 0.5)", "System.Decimal")]
    [InlineData("HumanName", "%resource.id", "id")]
    [InlineData("Patient", "extension('http://hl7.org/fhir/StructureDefinition/patient-birthPlace').value", "Address[]")]
    [InlineData("Patient", "extension.where(url = 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace').value", "Address[]")]
    [InlineData("Patient", "ofType(DomainResource)", "Patient")]
    [InlineData("Observation", "value.ofType(SimpleQuantity)", "Quantity")]
    [InlineData("Patient", "managingOrganization.resolve()", "Organization")]
    [InlineData("Patient", "generalPractitioner.resolve()", "Organization|Practitioner|PractitionerRole[]")]
    [InlineData("Patient", "link.other.resolve().ofType(Patient).birthDate", "date[]")]
    public void Types_are_narrowed_and_references_followed(string context, string text, string expected) =>
        Assert.Equal(expected, TypeOf(context, text));

    [Theory]
    [InlineData("1 + 2", "System.Integer")]
    [InlineData("1 + 2.0", "System.Decimal")]
    [InlineData("1 / 2", "System.Decimal")]
    [InlineData("7 div 2", "System.Integer")]
    [InlineData("5L * 2L", "System.Long")]
    [InlineData("'a' + 'b'", "System.String")]
    [InlineData("1 & {}", "System.String")]
    [InlineData("@2020-01-01 + 3 days", "System.Date")]
    [InlineData("birthDate - 18 years", "System.Date")]
    [InlineData("multipleBirth + 1", "System.Integer")]
    [InlineData("-5", "System.Integer")]
    [InlineData("1 | 'a'", "System.Integer|System.String[]")]
    [InlineData("1 = 2 and true", "System.Boolean")]
    [InlineData("'a' in ('a' | 'b')", "System.Boolean")]
    [InlineData("@T10:00", "System.Time")]
    [InlineData("4 'mg'", "System.Quantity")]
    [InlineData("{}", "empty")]
    [InlineData("(name)", "HumanName[]")]
    [InlineData("Quantity { value: 5.0 }.value", "decimal")]
    public void Operators_and_literals_have_types(string text, string expected) =>
        Assert.Equal(expected, TypeOf("Patient", text));

    [Theory]
    [InlineData("name.where(use = 'official')", "HumanName[]")]
    [InlineData("name.first()", "HumanName")]
    [InlineData("name.select(given)", "string[]")]
    [InlineData("name.select($this.family)", "string[]")]
    [InlineData("name.first().select(family)", "string")]
    [InlineData("name.select($index)", "System.Integer[]")]
    [InlineData("name.union(contact.name)", "HumanName[]")]
    [InlineData("name.count()", "System.Integer")]
    [InlineData("iif(active, name, contact)", "HumanName|Patient.contact[]")]
    [InlineData("iif(active, 'a')", "System.String")]
    [InlineData("descendants()", "Element|Resource[]")]
    [InlineData("children().given", "string[]")]
    [InlineData("descendants().reference", "Reference|Identifier|uri|string[]")]
    [InlineData("is(System.Patient).not()", "System.Boolean")]
    [InlineData("birthDate.getValue()", "System.Date")]
    [InlineData("name.given.select($this.length())", "System.Integer[]")]
    [InlineData("%resource", "Patient")]
    [InlineData("%context.name", "HumanName[]")]
    [InlineData("%ucum", "System.String")]
    [InlineData("%`vs-x`", "System.String")]
    [InlineData("%rootResource.id", "id")]
    [InlineData("defineVariable('n', name).select(%n.given)", "string[]")]
    [InlineData("coalesce(name.text, 'none')", "string|System.String[]")]
    public void Functions_and_variables_have_types(string text, string expected) =>
        Assert.Equal(expected, TypeOf("Patient", text));

    [Theory]
    [InlineData("Questionnaire", "repeat(item)", "Questionnaire.item[]")]
    [InlineData("ValueSet", "expansion.repeat(contains)", "ValueSet.expansion.contains[]")]
    [InlineData("QuestionnaireResponse", "repeat(item | item.answer)",
        "QuestionnaireResponse.item|QuestionnaireResponse.item.answer[]")]
    public void Repetition_gathers_the_types_of_all_rounds(string context, string text, string expected) =>
        Assert.Equal(expected, TypeOf(context, text));

    private static string TypeOf(string context, string text)
    {
        var analysis = Snapshot.Create(text, new AnalysisOptions("R4", context, [])).Expressions.First();
        Assert.DoesNotContain(analysis.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        return analysis.Type.ToString();
    }
}
