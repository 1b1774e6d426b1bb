using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Features;
using FhirPath.Language.Model;

namespace FhirPath.Packages.Tests;

/// <summary>Packages of profiles and extensions, on top of R4.</summary>
public sealed class ProfilePackageTests : IDisposable
{
    private const string Fhir = "http://hl7.org/fhir/StructureDefinition/";

    private static readonly (string Name, string Json) Manifest = Definitions.Manifest(
        "example.care", "1.2.0", """ "type":"IG","fhirVersions":["4.0.1"] """);

    private static readonly (string Name, string Json) CarePatient = Definitions.Profile(
        "care-patient", "Patient",
        "Patient.name | 1..* | HumanName",
        "Patient.name.family | 1..1 | string",
        "Patient.name.suffix | 0..0 | string",
        "Patient.photo | 0..0 | Attachment",
        "Patient.deceased[x] | 0..1 | boolean",
        "Patient.gender | 1..1 | code | \"binding\":{\"strength\":\"required\",\"valueSet\":\"http://example.org/sexes\"}",
        "Patient.identifier | 0..* | Identifier",
        "Patient.identifier:own | 1..1 | Identifier",
        "Patient.identifier:own.period | 0..0 | Period",
        "Patient.contact | 0..* | BackboneElement",
        "Patient.contact.address | 0..0 | Address",
        """Patient.generalPractitioner | 0..* | | "type":[{"code":"Reference","targetProfile":["http://example.org/care-doctor"]}]""",
        "Patient.invented | 0..1 | string",
        "Patient.multipleBirthInteger | 0..1 | integer",
        "Patient.maritalStatus | 0..1 | Money");

    internal static readonly (string Name, string Json)[] Care =
    [
        Manifest,
        CarePatient,
        Definitions.Profile("care-doctor", "Practitioner", "Practitioner.birthDate | 0..0 | date"),
        Definitions.ProfileOn(
            "care-child", "Patient", "differential", "http://example.org/care-patient", "Patient.communication | 0..0 | BackboneElement"),
        Definitions.Profile("care-name", "HumanName", "HumanName.period | 0..0 | Period"),
        Definitions.Profile("care.dotted.id", "Patient", "Patient.active | 1..1 | boolean"),
        Definitions.Profile("Observation", "Observation", "Observation.status | 1..1 | code"),
        Definitions.Profile(
            "care-shoe", "Extension",
            """Extension.url | 1..1 | uri | "fixedUri":"http://example.org/care-shoe" """,
            "Extension.value[x] | 1..1 | Quantity integer"),
        Definitions.Profile(
            "care-pet", "Extension",
            "Extension.extension | 0..* | Extension",
            "Extension.extension:kind | 1..1 | Extension",
            """Extension.extension:kind.url | 1..1 | uri | "fixedUri":"kind" """,
            "Extension.extension:kind.value[x] | 1..1 | code",
            "Extension.extension:toy | 0..* | Extension",
            "Extension.extension:toy.extension:colour | 0..1 | Extension",
            """Extension.extension:toy.extension:colour.url | 1..1 | uri | "fixedUri":"hue" """,
            "Extension.extension:toy.extension:colour.value[x] | 1..1 | string",
            """Extension.extension:shoe | 0..1 | | "type":[{"code":"Extension","profile":["http://example.org/care-shoe"]}]""",
            "Extension.value[x] | 0..0 | string"),
        ("ValueSet-sexes.json", """
            {"resourceType":"ValueSet","url":"http://example.org/sexes",
             "compose":{"include":[{"system":"urn:sexes","concept":[{"code":"f"}]}]}}
            """),
    ];

    private readonly PackageSpace _space = new();

    public void Dispose() => _space.Dispose();

    [Theory]
    [InlineData("example.care")]
    [InlineData("Example.Care")]
    [InlineData("example.care@1.2.0")]
    [InlineData("example.care#1.2.0")]
    public void Profiles_are_a_model_of_the_packages_name_on_top_of_their_release(string name)
    {
        var model = Open().Models.Find(name)!;

        Assert.Equal("example.care", model.Release);
        Assert.Same(FhirModels.Get("R4"), model.Below);
        Assert.Same(FhirModels.Get("R4")!.Types[7], model.Types[7]);
        Assert.Empty(_space.Notices);
    }

    [Theory]
    [InlineData("care-patient")]
    [InlineData("Care-patientProfile")]
    [InlineData("http://example.org/care-patient")]
    [InlineData("http://example.org/care-patient|1.2.0")]
    public void A_profile_is_found_by_id_name_and_URL(string name) =>
        Assert.Equal("care-patient", Model().FindProfile(name)?.Type.Name);

    [Theory]
    [InlineData("care-patient.name", "1..*", "care-patient.name")]
    [InlineData("care-patient.name.family", "1..1", "string")]
    [InlineData("care-patient.name.given", "0..*", "string")]
    [InlineData("care-patient.deceased", "0..1", "boolean")]
    [InlineData("care-patient.gender", "1..1", "code")]
    [InlineData("care-patient.birthDate", "0..1", "date")]
    [InlineData("care-patient.contact", "0..*", "care-patient.contact")]
    [InlineData("care-patient.contact.name", "0..1", "HumanName")]
    [InlineData("care-patient.identifier.period", "0..1", "Period")]
    [InlineData("care-patient.maritalStatus", "0..1", "CodeableConcept")]
    [InlineData("care-child.gender", "1..1", "code")]
    [InlineData("care.dotted.id.active", "1..1", "boolean")]
    [InlineData("http://example.org/care-patient.contact.gender", "0..1", "code")]
    [InlineData("http://example.org/Observation.status", "1..1", "code")]
    public void An_element_is_as_narrow_as_its_profile_makes_it_for_all_values(string path, string cardinality, string type)
    {
        var target = Model().ResolvePath(path)!.Value;

        Assert.Equal(cardinality, target.Element!.Cardinality);
        Assert.Equal(type, Assert.Single(target.Types).Name);
    }

    [Theory]
    [InlineData("care-patient.photo")]
    [InlineData("care-patient.name.suffix")]
    [InlineData("care-patient.contact.address")]
    [InlineData("care-child.photo")]
    [InlineData("care-child.communication")]
    [InlineData("care-name.period")]
    public void An_element_that_a_profile_forbids_is_never_there_but_may_be_named(string path)
    {
        var element = Model().ResolvePath(path)!.Value.Element!;

        Assert.Equal(0, element.Max);
        Assert.DoesNotContain(Owner(path).AllElements, one => one.Name == element.Name);
        Assert.Contains(Owner(path).ForbiddenElements, one => one.Name == element.Name);
    }

    [Fact]
    public void An_element_that_a_profile_makes_up_is_none() =>
        Assert.Null(Model().ResolvePath("care-patient.invented"));

    [Fact]
    public void A_choice_with_one_type_left_takes_no_renamed_one_for_the_rest() => Assert.Equal(
        ["boolean", "integer"],
        Model().ResolvePath("care-patient.multipleBirth")!.Value.Types.Select(type => type.Name));

    [Fact]
    public void A_profile_is_based_on_the_profile_or_type_that_it_constrains()
    {
        var child = Model().FindProfile("care-child")!.Type;

        Assert.Equal(
            ["care-child", "care-patient", "Patient", "DomainResource", "Resource"],
            Bases(child).Select(type => type.Name));
        Assert.Equal("HumanName", Model().ResolvePath("care-patient.name")!.Value.Types[0].Base?.Name);
    }

    [Fact]
    public void A_binding_has_the_codes_of_the_package_and_others_those_of_the_release()
    {
        var model = Model();
        var gender = model.ResolvePath("care-patient.gender")!.Value.Element!.Binding!;

        Assert.Equal(["f"], model.FindValueSet(gender.ValueSet)!.Codes.Select(code => code.Code));
        Assert.True(model.FindValueSet("http://hl7.org/fhir/ValueSet/administrative-gender")!.Contains("male"));
    }

    [Fact]
    public void An_extension_has_the_values_and_inner_extensions_of_its_definition()
    {
        var model = Model();
        var pet = model.FindExtension("http://example.org/care-pet")!;

        Assert.Equal(["kind", "toy"], pet.Extensions.Select(extension => extension.Url));
        Assert.Equal("code", Assert.Single(pet.Find("kind")!.ValueTypes).Name);
        Assert.Equal("string", Assert.Single(pet.Find("toy")!.Find("hue")!.ValueTypes).Name);
        Assert.Empty(pet.ValueTypes);
        Assert.Equal(
            ["Quantity", "integer"],
            model.FindExtension("http://example.org/care-shoe")!.ValueTypes.Select(type => type.Name));
        Assert.Equal("Address", Assert.Single(model.FindExtension(Fhir + "patient-birthPlace")!.ValueTypes).Name);
        Assert.Null(FhirModels.Get("R4")!.FindExtension("http://example.org/care-pet"));
    }

    [Theory]
    [InlineData("care-patient", "name.given.first() & gender", "")]
    [InlineData("care-patient", "Patient.name.family", "")]
    [InlineData("care-patient", "photo.empty()", "")]
    [InlineData("care-patient", "invented", "FP2001")]
    [InlineData("care-patient", "Patient.contact.invented", "FP2001")]
    [InlineData("care-patient", "deceased.ofType(boolean)", "")]
    [InlineData("care-patient.contact", "name.text | %resource.gender", "")]
    [InlineData("care-patient.contact", "%resource.invented", "FP2001")]
    [InlineData("care-patient", "generalPractitioner.resolve().name", "")]
    [InlineData("care-patient", "generalPractitioner.resolve().photos", "FP2001")]
    [InlineData("http://example.org/care-patient|1.2.0", "birthDate", "")]
    [InlineData("Patient", "photo.url", "")]
    [InlineData("care-nobody", "photo.url", "FP4002")]
    public void An_expression_is_checked_against_the_profile(string context, string expression, string codes)
    {
        var options = new AnalysisOptions("example.care", context, []) { Models = Open().Models };

        Assert.Equal(codes, string.Join(' ', ExpressionCheck.Check(expression, options).Diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error)
            .Select(diagnostic => diagnostic.Code)));
    }

    [Fact]
    public void A_directive_names_the_package_and_the_profile()
    {
        const string text = "// @fhir R4\n// @context Patient\nname\n// @fhir example.care\n// @context care-patient\ninvented";
        var snapshot = Snapshot.Create(text, AnalysisOptions.Default with { Models = Open().Models });

        var error = Assert.Single(snapshot.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(text.LastIndexOf("invented", StringComparison.Ordinal), error.Span.Start);
    }

    [Fact]
    public void A_profile_is_offered_as_context_and_what_it_forbids_is_not_offered()
    {
        var options = AnalysisOptions.Default with { Models = Open().Models };
        var contexts = Completion.At(Snapshot.Create("// @fhir example.care\n// @context care-", options), 38).Items;
        var elements = Completion.At(
            Snapshot.Create("// @fhir example.care\n// @context care-patient\n", options), 47).Items;
        var releases = Completion.At(Snapshot.Create("// @fhir ", options), 9).Items;

        Assert.Contains(contexts, item => item.Label == "care-patient");
        Assert.DoesNotContain(contexts, item => item.Label == "care-shoe");
        Assert.Contains(elements, item => item.Label == "birthDate");
        Assert.DoesNotContain(elements, item => item.Label == "photo");
        Assert.Contains(releases, item => item.Label == "example.care");
    }

    [Theory]
    [InlineData("extension('", "http://example.org/care-shoe")]
    [InlineData("extension.where(url = '", "http://example.org/care-pet")]
    [InlineData("extension('http://example.org/care-pet').extension('", "kind")]
    [InlineData("conformsTo('", "http://example.org/care-patient")]
    [InlineData("gender.memberOf('", "http://example.org/sexes")]
    [InlineData("extension(", "'http://example.org/care-shoe'")]
    public void What_a_package_defines_is_offered_in_strings(string expression, string label)
    {
        var text = $"// @fhir example.care\n// @context care-patient\n{expression}";
        var snapshot = Snapshot.Create(text, AnalysisOptions.Default with { Models = Open().Models });

        Assert.Contains(Completion.At(snapshot, text.Length).Items, item => item.Label == label);
    }

    [Fact]
    public void An_extension_of_a_package_is_explained_by_its_url()
    {
        const string text = "// @fhir example.care\n// @context care-patient\nextension('http://example.org/care-shoe')";
        var snapshot = Snapshot.Create(text, AnalysisOptions.Default with { Models = Open().Models });

        Assert.Contains("Value: `Quantity` | `integer`", Hover.At(snapshot, text.Length - 5)?.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_of_a_profile_leads_to_where_it_is_published()
    {
        const string text = "// @fhir example.care\n// @context care-patient\nname.use";
        var snapshot = Snapshot.Create(text, AnalysisOptions.Default with { Models = Open().Models });

        Assert.Contains(
            "(http://example.org/care-patient)", Hover.At(snapshot, text.IndexOf("name", StringComparison.Ordinal))?.Markdown,
            StringComparison.Ordinal);
        Assert.Contains("hl7.org/fhir/R4/datatypes", Hover.At(snapshot, text.Length)?.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Profiles_in_a_circle_are_of_the_type_that_they_constrain()
    {
        var model = Open(
            Manifest,
            Definitions.ProfileOn("one", "Patient", "snapshot", "http://example.org/two", "Patient.photo | 0..0 | Attachment"),
            Definitions.ProfileOn("two", "Patient", "snapshot", "http://example.org/one")).Models.Find("example.care")!;

        Assert.NotNull(model.ResolvePath("one.gender"));
        Assert.Equal(0, model.ResolvePath("one.photo")!.Value.Element!.Max);
        Assert.Contains(_space.Notices, notice => notice.Message.Contains("circle", StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_with_the_name_of_a_group_in_another_is_left_out_and_what_is_based_on_it_stays()
    {
        var model = Open(
            Manifest,
            Definitions.Profile("one", "Patient", "Patient.contact | 0..* | BackboneElement", "Patient.contact.name | 1..1 | HumanName"),
            Definitions.Profile("one.contact", "Patient", "Patient.active | 1..1 | boolean"),
            Definitions.ProfileOn("two", "Patient", "snapshot", "http://example.org/one.contact")).Models.Find("example.care")!;

        Assert.Equal("Left out: one.contact: There is another one.contact.", Assert.Single(_space.Notices).Message);
        Assert.Equal("Patient", model.FindProfile("two")?.Type.Base?.Name);
        Assert.Equal("1..1", model.ResolvePath("one.contact.name")!.Value.Element!.Cardinality);
    }

    [Theory]
    [InlineData("Nothing", "bad constrains Nothing, a type that R4 lacks.")]
    [InlineData("Patient", "bad: Patient.photo has the cardinality few, which is none.")]
    public void A_broken_profile_is_left_out_and_named(string type, string problem)
    {
        var model = Open(
            Manifest, CarePatient, Definitions.Profile("bad", type, "Patient.photo | 0..few | Attachment")).Models.Find("example.care")!;

        Assert.Equal(
            new FhirPackageNotice("example.care@1.2.0", $"Left out: {problem}", IsFailure: false), Assert.Single(_space.Notices));
        Assert.Null(model.FindProfile("bad"));
        Assert.NotNull(model.FindProfile("care-patient"));
    }

    [Fact]
    public void A_package_brings_those_that_it_depends_on_from_the_cache()
    {
        _space.Cached("example.base#2.1.0", Manifest with { Json = """{"name":"example.base","version":"2.1.0","fhirVersions":["4.0.1"],"dependencies":{"example.care":"1.2.0"}}""" }, CarePatient);
        _space.Cached("hl7.fhir.r4.core#4.0.1", Definitions.Manifest("hl7.fhir.r4.core", "4.0.1", "\"type\":\"Core\""));
        var package = _space.Folder("upper", Definitions.Manifest("example.upper", "1.0.0",
            """ "fhirVersions":["4.0.1"],"dependencies":{"hl7.fhir.r4.core":"4.0.1","example.base":"2.1.x","example.absent":"1.0.0"} """));

        Assert.NotNull(_space.Open(package).Models.Find("example.upper")!.FindProfile("care-patient"));
    }

    [Fact]
    public void Profiles_may_be_of_a_release_from_another_package()
    {
        var profiles = _space.Folder("profiles",
            Definitions.Manifest("example.old", "1.0.0", """ "dependencies":{"hl7.fhir.r3.core":"3.0.1"} """),
            Definitions.Profile("old-patient", "Patient", "Patient.gender | 0..0 | code"));
        var model = _space.Open(profiles, _space.Folder("stu3", Definitions.Stu3())).Models.Find("example.old")!;

        Assert.Equal("R3", model.Below?.Release);
        Assert.Equal(0, model.ResolvePath("old-patient.gender")!.Value.Element!.Max);
        Assert.NotNull(model.ResolvePath("old-patient.birthDate"));
    }

    [Fact]
    public void Profiles_of_a_release_that_is_not_there_are_refused() => Assert.Equal(
        "example.new@1.0.0 is for FHIR 6.0.0, which is none of R4, R4B, R5: add the core package of that release too.",
        Assert.Throws<FhirPackageException>(() => Open(Definitions.Manifest(
            "example.new", "1.0.0", """ "fhirVersions":["6.0.0"] """))).Message);

    private static IEnumerable<TypeInfo> Bases(TypeInfo? type)
    {
        for (; type is not null; type = type.Base)
        {
            yield return type;
        }
    }

    private TypeInfo Owner(string path) =>
        Assert.Single(Model().ResolvePath(path.AsSpan(0, path.LastIndexOf('.')))!.Value.Types);

    private FhirModel Model()
    {
        var model = Open().Models.Find("example.care")!;
        Assert.Empty(_space.Notices);
        return model;
    }

    private FhirPackageCatalog Open() => Open(Care);

    private FhirPackageCatalog Open(params (string Name, string Json)[] files) => _space.Open(_space.Folder("care", files));
}
