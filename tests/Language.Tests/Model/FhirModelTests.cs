using FhirPath.Language.Model;

namespace FhirPath.Language.Tests.Model;

public sealed class FhirModelTests
{
    private static readonly FhirModel R4 = FhirModels.Get("R4")!;

    [Theory]
    [InlineData("Patient", "Patient")]
    [InlineData("FHIR.Patient", "Patient")]
    [InlineData("string", "string")]
    [InlineData("String", "System.String")]
    [InlineData("System.String", "System.String")]
    [InlineData("Quantity", "Quantity")]
    [InlineData("System.Quantity", "System.Quantity")]
    [InlineData("FHIR.System.String", null)]
    [InlineData("FHIR.String", null)]
    [InlineData("patient", null)]
    [InlineData("System.Patient", null)]
    [InlineData("", null)]
    public void A_type_specifier_means_a_type_of_FHIR_before_one_of_System(string specifier, string? name)
    {
        var isKnown = R4.TryResolveTypeSpecifier(specifier, out var type);

        Assert.Equal(name, isKnown ? type!.Name : null);
    }

    [Theory]
    [InlineData("Patient", null, "Patient", false)]
    [InlineData("Patient.contact", "Patient.contact", "Patient.contact", true)]
    [InlineData("Patient.contact.name", "Patient.contact.name", "HumanName", true)]
    [InlineData("Patient.maritalStatus.coding.code", "Coding.code", "code", true)]
    [InlineData("Patient.birthDate", "Patient.birthDate", "date", false)]
    [InlineData("Patient.id", "Resource.id", "id", false)]
    [InlineData("Patient.contact.id", "Element.id", "string", true)]
    [InlineData("Questionnaire.item.item.item", "Questionnaire.item.item", "Questionnaire.item", true)]
    [InlineData("Observation.valueQuantity", "Observation.value[x]", "Quantity", false)]
    [InlineData("Observation.value[x].unit", "Quantity.unit", "string", false)]
    [InlineData("Timing.repeat.count", "Timing.repeat.count", "positiveInt", false)]
    [InlineData("HumanName.given", "HumanName.given", "string", true)]
    public void A_path_leads_to_an_element(string path, string? element, string type, bool isCollection)
    {
        var target = R4.ResolvePath(path)!.Value;

        Assert.Equal(element, target.Element?.Path);
        Assert.Equal(type, Assert.Single(target.Types).Name);
        Assert.Equal(isCollection, target.IsCollection);
    }

    [Fact]
    public void A_path_to_a_choice_leads_to_all_its_types() =>
        Assert.Equal(["boolean", "dateTime"], R4.ResolvePath("Patient.deceased")!.Value.Types.Select(type => type.Name));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("Patient.")]
    [InlineData("Patient..name")]
    [InlineData("Patient.nme")]
    [InlineData("patient.name")]
    [InlineData("System.String")]
    [InlineData("Observation.valueFoo")]
    [InlineData("Observation.value[x")]
    public void A_path_that_leads_nowhere_has_no_target(string path) => Assert.Null(R4.ResolvePath(path));

    [Fact]
    public void Resources_are_those_that_exist_as_such()
    {
        Assert.Equal(146, R4.Resources.Length);
        Assert.DoesNotContain(R4.Resources, type => type.Name == "DomainResource");
    }
}
