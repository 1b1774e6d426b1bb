using FhirPath.Language.Model;

namespace FhirPath.Language.Tests.Model;

public sealed class TypeInfoTests
{
    private static readonly FhirModel R4 = FhirModels.Get("R4")!;

    [Fact]
    public void Inherited_elements_come_before_own_ones() => Assert.Equal(
        ["id", "extension", "use", "text", "family", "given", "prefix", "suffix", "period"],
        Type("HumanName").AllElements.Select(element => element.Name));

    [Fact]
    public void An_overridden_element_stands_in_place_of_the_inherited_one()
    {
        var xhtml = Type("xhtml");

        Assert.Equal(["id", "extension", "value"], xhtml.AllElements.Select(element => element.Name));
        Assert.Equal(0, xhtml.FindElement("extension")!.Max);
    }

    [Fact]
    public void An_inherited_element_tells_the_type_that_declares_it() =>
        Assert.Equal("DomainResource.contained", Type("Patient").FindElement("contained")!.Path);

    [Theory]
    [InlineData("Observation", "valueQuantity", "value", "Quantity")]
    [InlineData("Observation", "valueDateTime", "value", "dateTime")]
    [InlineData("Extension", "valueBase64Binary", "value", "base64Binary")]
    [InlineData("Patient", "deceasedBoolean", "deceased", "boolean")]
    public void A_suffix_names_one_type_of_a_choice(string type, string name, string element, string choice)
    {
        var found = Type(type).FindChoice(name)!.Value;

        Assert.Equal((element, choice), (found.Element.Name, found.Type.Name));
    }

    [Theory]
    [InlineData("Observation", "value")]
    [InlineData("Observation", "valuequantity")]
    [InlineData("Observation", "valueMoney")]
    [InlineData("Patient", "nameString")]
    public void A_name_without_the_suffix_of_a_choice_is_none(string type, string name) =>
        Assert.Null(Type(type).FindChoice(name));

    [Theory]
    [InlineData("Patient", "Resource", true)]
    [InlineData("Patient", "Patient", true)]
    [InlineData("Age", "Quantity", true)]
    [InlineData("markdown", "string", true)]
    [InlineData("string", "markdown", false)]
    [InlineData("Patient.contact", "BackboneElement", true)]
    [InlineData("System.String", "System.Any", true)]
    [InlineData("string", "System.String", false)]
    public void A_subtype_is_one_by_its_chain_of_bases(string type, string other, bool isSubtype) =>
        Assert.Equal(isSubtype, Type(type).IsSubtypeOf(Type(other)));

    [Theory]
    [InlineData("code", "System.String")]
    [InlineData("boolean", "System.Boolean")]
    [InlineData("positiveInt", "System.Integer")]
    [InlineData("decimal", "System.Decimal")]
    [InlineData("date", "System.Date")]
    [InlineData("instant", "System.DateTime")]
    [InlineData("time", "System.Time")]
    [InlineData("Quantity", "System.Quantity")]
    [InlineData("Age", "System.Quantity")]
    [InlineData("System.Long", "System.Long")]
    [InlineData("HumanName", null)]
    [InlineData("Patient", null)]
    public void A_value_converts_to_a_system_type(string type, string? system) =>
        Assert.Equal(system, Type(type).SystemType?.Name);

    [Fact]
    public void A_binding_tells_strength_and_value_set() => Assert.Equal(
        new BindingInfo(BindingStrength.Required, "http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1"),
        Type("Patient").FindElement("gender")!.Binding);

    [Fact]
    public void A_reference_tells_what_it_may_point_at() => Assert.Equal(
        ["Organization", "Practitioner", "PractitionerRole"], Type("Patient").FindElement("generalPractitioner")!.Targets);

    private static TypeInfo Type(string name) => R4.TryGetType(name, out var type) ? type : throw new ArgumentException(name);
}
