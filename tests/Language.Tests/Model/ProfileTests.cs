using FhirPath.Language.Model;

namespace FhirPath.Language.Tests.Model;

/// <summary>Profiles and extensions that the releases themselves define.</summary>
public sealed class ProfileTests
{
    private static readonly FhirModel R4 = FhirModels.Get("R4")!;

    [Theory]
    [InlineData("http://hl7.org/fhir/StructureDefinition/patient-birthPlace", "Address")]
    [InlineData("http://hl7.org/fhir/StructureDefinition/patient-birthTime", "dateTime")]
    [InlineData("http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "boolean")]
    [InlineData("http://hl7.org/fhir/StructureDefinition/patient-nationality", "")]
    public void An_extension_has_the_value_types_of_its_definition(string url, string types) =>
        Assert.Equal(types, string.Join(' ', R4.FindExtension(url)!.ValueTypes.Select(type => type.Name)));

    [Fact]
    public void An_extension_of_parts_has_extensions_inside_and_no_value()
    {
        var nationality = R4.FindExtension("http://hl7.org/fhir/StructureDefinition/patient-nationality")!;

        Assert.Equal(["code", "period"], nationality.Extensions.Select(extension => extension.Url));
        Assert.Equal("Period", nationality.Find("period")!.ValueTypes.Single().Name);
        Assert.Null(nationality.Find("other"));
        Assert.DoesNotContain(nationality.Type.AllElements, element => element.Name == "value");
        Assert.Same(nationality.Find("code"), R4.FindExtension(nationality.Find("code")!.Type));
    }

    [Fact]
    public void The_type_of_an_extension_is_an_extension()
    {
        Assert.True(R4.TryGetType("Extension", out var extension));

        Assert.True(R4.FindExtension("http://hl7.org/fhir/StructureDefinition/patient-birthPlace")!.Type.IsSubtypeOf(extension));
    }

    [Theory]
    [InlineData("code")]
    [InlineData("http://example.org/unknown")]
    [InlineData("")]
    public void An_extension_that_nobody_defines_is_none(string url) => Assert.Null(R4.FindExtension(url));

    [Theory]
    [InlineData("vitalsigns")]
    [InlineData("observation-vitalsigns")]
    [InlineData("http://hl7.org/fhir/StructureDefinition/vitalsigns")]
    [InlineData("http://hl7.org/fhir/StructureDefinition/vitalsigns|4.0.1")]
    public void A_profile_is_found_by_id_name_and_URL(string name) =>
        Assert.Equal("vitalsigns", R4.FindProfile(name)?.Type.Name);

    [Fact]
    public void A_profile_is_no_type_that_FHIRPath_can_name()
    {
        Assert.False(R4.TryGetType("vitalsigns", out _));
        Assert.False(R4.TryResolveTypeSpecifier("vitalsigns", out _));
    }

    [Theory]
    [InlineData("vitalsigns.status", "Observation.status", "code")]
    [InlineData("vitalsigns.category", "vitalsigns.category", "CodeableConcept")]
    [InlineData("bmi.value", "bmi.value[x]", "Quantity")]
    public void A_path_may_start_at_a_profile(string path, string element, string type)
    {
        var target = R4.ResolvePath(path)!.Value;

        Assert.EndsWith(element[element.IndexOf('.', StringComparison.Ordinal)..], target.Element!.Path, StringComparison.Ordinal);
        Assert.Equal(type, Assert.Single(target.Types[0].IsProfile ? [target.Types[0].Base!] : target.Types).Name);
    }

    [Fact]
    public void A_group_of_elements_is_inside_of_its_profile()
    {
        var profile = R4.FindProfile("vitalsigns")!.Type;
        var group = R4.ProfileTable.Types.First(type => type.Name.StartsWith("vitalsigns.", StringComparison.Ordinal));

        Assert.Same(profile, R4.RootOf(group));
    }

    [Theory]
    [InlineData("R4")]
    [InlineData("R4B")]
    [InlineData("R5")]
    public void Every_element_of_a_profile_can_be_read_and_is_of_its_release(string release)
    {
        var model = FhirModels.Get(release)!;
        var types = model.ProfileTable.Types;

        Assert.True(types.Length > 40);
        Assert.All(types, type =>
        {
            Assert.True(type.IsProfile);
            Assert.NotNull(type.Base);
            Assert.All(type.AllElements, element => Assert.NotEmpty(element.Types));
            Assert.All(type.AllElements.SelectMany(element => element.Types), found =>
                Assert.True(found.IsProfile || (model.TryGetType(found.Name, out var known) && known == found)));
        });
    }
}
