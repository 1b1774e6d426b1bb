using FhirPath.Language.Model;
using FhirPath.Language.Model.Binary;
using FhirPath.Packages.Definitions;
using FhirPath.Packages.Compiling;
using FhirPath.Packages.Rendering;

namespace FhirPath.Language.Tests.Model.Builder;

public sealed class ModelBuilderTests
{
    [Fact]
    public void A_bundle_gives_the_same_model_as_single_files()
    {
        var bundle = DefinitionFiles.Bundle(
            DefinitionFiles.Element, DefinitionFiles.Code, DefinitionFiles.String, DefinitionFiles.Id,
            DefinitionFiles.Patient);

        Assert.Equal(RenderTiny(), Render([bundle], ["Patient.ours"]));
    }

    [Fact]
    public void The_same_definitions_give_the_same_bytes() => Assert.Equal(RenderTiny(), RenderTiny());

    [Fact]
    public void Types_and_the_groups_inside_them_are_in_the_model_and_profiles_are_not() => Assert.Equal(
        ["Element", "Patient", "Patient.contact", "code", "id", "string"],
        Load(RenderTiny()).Types.Select(type => type.Name));

    [Fact]
    public void A_type_has_its_own_elements_and_those_it_changes() => Assert.Equal(
        ["id*", "mark*", "gender", "contact", "other"],
        Type("Patient").Elements.Select(element => element.Name + (element.IsOverride ? "*" : "")));

    [Fact]
    public void Elements_of_the_packages_publisher_are_left_out_with_all_below_them()
    {
        var model = Load(Render(AllFiles, []));

        Assert.True(model.TryGetType("Patient.ours", out _));
        Assert.False(Load(RenderTiny()).TryGetType("Patient.ours", out _));
        Assert.Null(Type("Patient").FindElement("ours"));
    }

    [Fact]
    public void An_element_keeps_all_that_is_said_of_it()
    {
        var gender = Type("Patient").FindElement("gender")!;

        Assert.Equal(("code", "0..1", "male | female", "Its words say more."),
            (gender.Types[0].Name, gender.Cardinality, gender.Short, gender.Definition));
        Assert.Equal(new BindingInfo(BindingStrength.Required, "http://example.org/gender|9"), gender.Binding);
    }

    [Fact]
    public void A_definition_that_repeats_the_short_text_is_left_out() =>
        Assert.Null(Type("Element").FindElement("id")!.Definition);

    [Fact]
    public void The_id_of_a_resource_is_an_id_and_any_other_a_string()
    {
        var model = Load(RenderTiny());

        Assert.Equal("id", model.ResolvePath("Patient.id")!.Value.Types[0].Name);
        Assert.Equal("string", model.ResolvePath("Patient.contact.id")!.Value.Types[0].Name);
    }

    [Fact]
    public void A_choice_loses_its_mark_and_keeps_its_types()
    {
        var value = Type("Patient.contact").FindElement("value")!;

        Assert.True(value.IsChoice);
        Assert.Equal(["string", "code"], value.Types.Select(type => type.Name));
    }

    [Fact]
    public void A_content_reference_is_of_the_type_that_it_refers_to()
    {
        var next = Type("Patient.contact").FindElement("next")!;

        Assert.Equal("Patient.contact", next.ContentReference);
        Assert.Equal([Type("Patient.contact").Name], next.Types.Select(type => type.Name));
    }

    [Fact]
    public void Targets_are_names_of_resources_and_URLs_of_other_profiles() =>
        Assert.Equal(["Patient", "http://example.org/profile"], Type("Patient").FindElement("other")!.Targets);

    [Fact]
    public void What_an_element_of_a_type_that_the_definitions_lack_holds_is_unknown()
    {
        var model = Compile(
            [DefinitionFiles.Element, DefinitionFiles.String, DefinitionFiles.Id, DefinitionFiles.Patient], []);

        Assert.Contains("Patient.gender (code) refers to a type that the definitions lack.", model.Problems);
        Assert.Empty(Assert.Single(
            model.Types.Single(type => type.Name == "Patient").Elements, element => element.Name == "gender").Types);
    }

    [Theory]
    [InlineData("""{"resourceType":"StructureDefinition","type":"Bad","kind":"resource"}""", "Bad: The definition has no snapshot.")]
    [InlineData("""{"resourceType":"StructureDefinition","type":5}""", "Bad.json holds no StructureDefinition as FHIR defines it: ")]
    [InlineData("""{"resourceType":""", "Bad.json is no JSON: ")]
    [InlineData("""
        {"resourceType":"StructureDefinition","type":"Bad","kind":"resource","snapshot":{"element":[
         {"path":"Bad"},{"path":"Bad.one","max":"many"}]}}
        """, "Bad: Bad.one has the cardinality many, which is none.")]
    [InlineData("""
        {"resourceType":"StructureDefinition","type":"Bad","kind":"resource","snapshot":{"element":[
         {"path":"Bad"},{"path":"one"}]}}
        """, "Bad: one is no path of an element.")]
    public void A_broken_definition_is_left_out_and_told(string definition, string problem)
    {
        DefinitionFile[] files = [.. AllFiles.Select(DefinitionFiles.File), DefinitionFiles.File(definition) with { Path = "Bad.json" }];
        var model = ModelCompiler.Compile(DefinitionReader.Read(files), []);

        Assert.StartsWith(problem, Assert.Single(model.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain(model.Types, type => type.Name == "Bad");
        Assert.Contains(model.Types, type => type.Name == "Patient");
    }

    [Fact]
    public void A_package_without_definitions_is_refused() =>
        Assert.Throws<DefinitionException>(() => Render([DefinitionFiles.Profile], []));

    private static readonly string[] AllFiles =
    [
        DefinitionFiles.Element, DefinitionFiles.Code, DefinitionFiles.String, DefinitionFiles.Id,
        DefinitionFiles.Profile, DefinitionFiles.Patient,
    ];

    private static byte[] RenderTiny() => Render(AllFiles, ["Patient.ours"]);

    private static byte[] Render(IEnumerable<string> files, string[] foreignElements)
    {
        var model = Compile(files, foreignElements);
        Assert.Empty(model.Problems);
        return AssetWriter.Write("R9", model, null, AssetCompression.Fast);
    }

    private static ModelDraft Compile(IEnumerable<string> files, string[] foreignElements) =>
        ModelCompiler.Compile(DefinitionReader.Read(files.Select(DefinitionFiles.File)), foreignElements);

    private static FhirModel Load(byte[] asset) => ModelAsset.Load(asset);

    private static TypeInfo Type(string name) =>
        Load(RenderTiny()).TryGetType(name, out var type) ? type : throw new ArgumentException(name);
}
