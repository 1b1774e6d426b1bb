using FhirPath.Language.Analysis;
using FhirPath.Language.Model;

namespace FhirPath.Packages.Tests;

/// <summary>Packages that are releases of FHIR.</summary>
public sealed class ReleasePackageTests : IDisposable
{
    private readonly PackageSpace _space = new();

    public void Dispose() => _space.Dispose();

    [Theory]
    [InlineData("R3")]
    [InlineData("stu3")]
    [InlineData("3.0")]
    [InlineData("3.0.2")]
    [InlineData("hl7.fhir.r3.core")]
    [InlineData("hl7.fhir.r3.core@3.0.2")]
    [InlineData("hl7.fhir.r3.core#3.0.2")]
    public void A_release_is_found_by_its_names(string name) => Assert.Equal("R3", Stu3(name).Release);

    [Theory]
    [InlineData("6.0.0-ballot3", "R6")]
    [InlineData("5.0.0", "R5")]
    [InlineData("7.1.0", "R7")]
    public void A_release_is_named_by_its_FHIR_version(string version, string name)
    {
        var package = _space.Folder("core", Core("hl7.fhir.rx.core", version, version));

        Assert.Equal(version, _space.Open(package).Models.Find(name)?.Version);
    }

    [Fact]
    public void A_release_from_a_package_comes_before_the_one_of_this_build() => Assert.Equal(
        ["Element", "Patient"],
        _space.Open(_space.Folder("core", Core("hl7.fhir.r4.core", "4.0.1", "4.0.1"))).Models.Find("R4")!.Types
            .Select(type => type.Name));

    [Fact]
    public void Releases_are_listed_with_those_of_this_build() =>
        Assert.Equal(["R4", "R4B", "R5", "R3"], _space.Open(_space.Folder("stu3", Definitions.Stu3())).Models.Releases);

    [Theory]
    [InlineData("code", "System.String")]
    [InlineData("date", "System.Date")]
    [InlineData("positiveInt", "System.Integer")]
    [InlineData("Age", "System.Quantity")]
    public void A_primitive_of_STU3_has_the_value_that_later_releases_say_in_words(string type, string system)
    {
        Assert.True(Stu3("R3").TryGetType(type, out var found));

        Assert.Equal(system, found.SystemType?.Name);
    }

    [Theory]
    [InlineData("Patient.gender", "code")]
    [InlineData("Patient.id", "id")]
    [InlineData("Patient.contact.id", "string")]
    [InlineData("Patient.contact", "Patient.contact")]
    [InlineData("Patient.age.unit", "string")]
    public void A_path_leads_through_the_types_of_STU3(string path, string type) =>
        Assert.Equal(type, Assert.Single(Stu3("R3").ResolvePath(path)!.Value.Types).Name);

    [Fact]
    public void Targets_that_STU3_gives_one_by_one_are_gathered()
    {
        var patient = Stu3("R3").ResolvePath("Patient.carer")!.Value.Element!;

        Assert.Equal(["Patient", "Organization"], patient.Targets);
        Assert.Equal("Reference", Assert.Single(patient.Types).Name);
        Assert.Empty(Stu3("R3").ResolvePath("Patient.other")!.Value.Element!.Targets);
    }

    [Fact]
    public void A_binding_of_STU3_has_its_codes()
    {
        var model = Stu3("R3");
        var binding = model.ResolvePath("Patient.gender")!.Value.Element!.Binding!;

        Assert.Equal(BindingStrength.Required, binding.Strength);
        Assert.Equal([new CodeInfo("f", null), new CodeInfo("m", "Male")], model.FindValueSet(binding.ValueSet)!.Codes);
    }

    [Theory]
    [InlineData("gender = 'f' and birthDate < today()", "")]
    [InlineData("gendre", "FP2001")]
    [InlineData("contact.nam", "FP2001")]
    [InlineData("carer.resolve().foo", "")]
    [InlineData("other.resolve().foo", "")]
    public void An_expression_is_checked_against_the_release(string expression, string codes)
    {
        var options = new AnalysisOptions("STU3", "Patient", []) { Models = _space.Open(_space.Folder("stu3", Definitions.Stu3())).Models };

        var errors = ExpressionCheck.Check(expression, options).Diagnostics
            .Where(diagnostic => diagnostic.Severity == FhirPath.Language.Diagnostics.Severity.Error);
        Assert.Equal(codes, string.Join(' ', errors.Select(error => error.Code)));
    }

    [Fact]
    public void A_broken_definition_is_left_out_and_named()
    {
        var model = Load(
        [
            .. Core("hl7.fhir.rx.core", "9.0.0", "9.0.0"),
            Definitions.Type("Broken", "resource", "Element", "9.0.0", "Broken.one | 0..many | Element"),
            Definitions.Type("User", "resource", "Element", "9.0.0", "User.of | 0..1 | Broken", "User.fine | 0..1 | Element"),
        ]);

        Assert.False(model.TryGetType("Broken", out _));
        Assert.Empty(model.ResolvePath("User.of")!.Value.Types);
        Assert.Equal("Element", Assert.Single(model.ResolvePath("User.fine")!.Value.Types).Name);
        Assert.Equal(
            [
                "Left out: Broken: Broken.one has the cardinality many, which is none.",
                "Left out: User.of (Broken) refers to a type that the definitions lack.",
            ],
            _space.Notices.Select(notice => notice.Message));
    }

    [Fact]
    public void What_leads_to_something_left_out_is_unknown_and_no_error()
    {
        _ = Load(
        [
            .. Core("hl7.fhir.rx.core", "9.0.0", "9.0.0"),
            Definitions.Type("User", "resource", "Element", "9.0.0", "User.of | 0..1 | Broken"),
        ]);
        var options = new AnalysisOptions("R9", "User", []) { Models = _space.Open(_space.PathOf("core")).Models };

        Assert.Empty(ExpressionCheck.Check("of.anything.where(x = 1)", options).Diagnostics);
    }

    [Fact]
    public void Types_in_a_circle_have_an_end()
    {
        var model = Load(
        [
            .. Core("hl7.fhir.rx.core", "9.0.0", "9.0.0"),
            Definitions.Type("One", "complex-type", "Two", "9.0.0", "One.first | 0..1 | One"),
            Definitions.Type("Two", "complex-type", "One", "9.0.0", "Two.second | 0..1 | One"),
        ]);

        Assert.Equal("One", Assert.Single(model.ResolvePath("Two.second.first")!.Value.Types).Name);
        Assert.Contains(_space.Notices, notice => notice.Message.Contains("circle", StringComparison.Ordinal));
    }

    [Fact]
    public void A_package_without_the_types_of_a_release_can_not_be_loaded()
    {
        var catalog = _space.Open(_space.Folder("core", Definitions.Manifest(
            "hl7.fhir.r6.core", "6.0.0", """ "type":"Core","fhirVersions":["6.0.0"] """)));

        Assert.Null(catalog.Models.Find("R6"));
        Assert.False(catalog.LoadAll());
        Assert.Equal(
            new FhirPackageNotice(
                "hl7.fhir.r6.core@6.0.0", "The definitions have no Patient that tells their version.", IsFailure: true),
            Assert.Single(_space.Notices));
    }

    [Fact]
    public void A_release_before_STU3_is_refused() => Assert.Contains(
        "hl7.fhir.r2.core@1.0.2 is FHIR 1.0.2, which is not supported",
        Assert.Throws<FhirPackageException>(() => _space.Open(_space.Folder("core", Core("hl7.fhir.r2.core", "1.0.2", "1.0.2")))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void All_threads_get_one_model_that_is_loaded_once()
    {
        var package = _space.Folder("core", Core("hl7.fhir.rx.core", "9.0.0", "9.0.0"));
        var catalog = _space.Open(package);
        var models = new FhirModel?[16];

        Parallel.For(0, models.Length, index => models[index] = catalog.Models.Find("R9"));
        Directory.Delete(package, recursive: true);

        Assert.All(models, model => Assert.Same(models[0], model));
        Assert.NotNull(models[0]);
        Assert.True(catalog.LoadAll());
    }

    private FhirModel Stu3(string name) => _space.Open(_space.Folder("stu3", Definitions.Stu3())).Models.Find(name)!;

    private FhirModel Load(IEnumerable<(string Name, string Json)> files) =>
        _space.Open(_space.Folder("core", files)).Models.Find("R9")!;

    private static (string Name, string Json)[] Core(string name, string version, string fhirVersion) =>
    [
        Definitions.Manifest(name, version, $""" "type":"Core","fhirVersions":["{fhirVersion}"] """),
        Definitions.Type("Element", "complex-type", null, fhirVersion),
        Definitions.Type("Patient", "resource", "Element", fhirVersion, "Patient.next | 0..1 | Patient"),
    ];
}
