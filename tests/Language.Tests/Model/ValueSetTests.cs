using System.Text.Json;
using FhirPath.Language.Model;

namespace FhirPath.Language.Tests.Model;

/// <summary>The codes of coded elements in the embedded models.</summary>
public sealed class ValueSetTests
{
    public static TheoryData<string> Releases => [.. FhirModels.Releases];

    [Theory]
    [InlineData("Patient.gender", "male female other unknown")]
    [InlineData("HumanName.use", "usual official temp nickname anonymous old maiden")]
    [InlineData("ContactPoint.system", "phone fax email pager url sms other")]
    [InlineData("Observation.status", "registered preliminary final amended corrected cancelled entered-in-error unknown")]
    [InlineData("Bundle.type", "document message transaction transaction-response batch batch-response history searchset collection")]
    public void An_element_with_a_required_binding_has_the_codes_of_its_value_set(string path, string codes)
    {
        var valueSet = Bound("R4", path)!;

        Assert.Equal(codes, string.Join(' ', valueSet.Codes.Select(code => code.Code)));
        Assert.All(codes.Split(' '), code => Assert.True(valueSet.Contains(code)));
        Assert.False(valueSet.Contains(codes.ToUpperInvariant().Split(' ')[0]));
    }

    [Fact]
    public void A_code_says_what_it_means() =>
        Assert.Contains(new CodeInfo("entered-in-error", "Entered in Error"), Bound("R4", "Observation.status")!.Codes);

    [Theory]
    [InlineData("Attachment.contentType")]
    [InlineData("Resource.language")]
    [InlineData("Patient.communication.language")]
    [InlineData("Condition.code")]
    public void A_value_set_that_definitions_do_not_list_is_absent_or_no_obligation(string path)
    {
        var binding = Binding("R4", path);

        Assert.True(binding.Strength != BindingStrength.Required || Bound("R4", path) is null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("|4.0.1")]
    [InlineData("http://hl7.org/fhir/ValueSet/none")]
    public void A_value_set_of_another_URL_is_none(string url) => Assert.Null(FhirModels.Get("R4")!.FindValueSet(url));

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_value_set_is_found_by_its_URL_and_has_each_code_once(string release)
    {
        var model = FhirModels.Get(release)!;

        Assert.True(model.ValueSets.Length > 300);
        Assert.All(model.ValueSets, valueSet =>
        {
            Assert.Same(valueSet, model.FindValueSet(valueSet.Url + "|9.9"));
            Assert.NotEmpty(valueSet.Codes);
            Assert.Distinct(valueSet.Codes.Select(code => code.Code));
        });
    }

    [Theory]
    [InlineData("R4B")]
    [InlineData("R5")]
    public void Required_bindings_have_the_codes_of_the_reference(string release)
    {
        var file = SharedFolder.FileOrSkip("fhir-models", $"{release.ToLowerInvariant()}.codes.json");
        using var reference = JsonDocument.Parse(File.ReadAllBytes(file));
        var model = FhirModels.Get(release)!;

        var expected = reference.RootElement.EnumerateObject().SelectMany(valueSet => valueSet.Value.EnumerateObject()
            .Select(code => $"{valueSet.Name} {code.Name}"));
        var actual = reference.RootElement.EnumerateObject()
            .Select(valueSet => model.FindValueSet(valueSet.Name))
            .OfType<ValueSetInfo>()
            .SelectMany(valueSet => valueSet.Codes.Select(code => $"{valueSet.Url} {code.Code}"));

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    private static BindingInfo Binding(string release, string path) =>
        FhirModels.Get(release)!.ResolvePath(path)!.Value.Element!.Binding!;

    private static ValueSetInfo? Bound(string release, string path) =>
        FhirModels.Get(release)!.FindValueSet(Binding(release, path).ValueSet!);
}
