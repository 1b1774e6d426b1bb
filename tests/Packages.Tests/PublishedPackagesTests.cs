using System.Diagnostics;
using System.Globalization;
using FhirPath.Language.Model;

namespace FhirPath.Packages.Tests;

/// <summary>
/// Packages as they are published, where somebody has put them: the folder of .tgz files that the environment variable
/// FHIRPATH_TEST_PACKAGES names (<c>npm pack hl7.fhir.r4b.core@4.3.0</c>).
/// </summary>
public sealed class PublishedPackagesTests
{
    private const string FolderVariable = "FHIRPATH_TEST_PACKAGES";

    [Theory]
    [InlineData("hl7.fhir.r4b.core-4.3.0.tgz", "R4B")]
    [InlineData("hl7.fhir.r5.core-5.0.0.tgz", "R5")]
    public void A_release_from_its_package_is_the_embedded_one(string file, string release)
    {
        var loaded = Load(file, release);
        var embedded = FhirModels.Get(release)!;

        Assert.NotSame(embedded, loaded);
        Assert.Equal(embedded.Types.Select(Describe), loaded.Types.Select(Describe));
        Assert.Equal(embedded.ValueSets.Select(Describe), loaded.ValueSets.Select(Describe));
        Assert.Equal(embedded.Profiles.Select(profile => profile.Url), loaded.Profiles.Select(profile => profile.Url));
    }

    [Theory]
    [InlineData("hl7.fhir.uv.sdc-4.0.0-ballot.tgz", "hl7.fhir.uv.sdc")]
    [InlineData("hl7.fhir.uv.extensions.r4-5.3.0-ballot-tc1.tgz", "hl7.fhir.uv.extensions.r4")]
    public void Profiles_from_a_package_stand_on_the_embedded_release(string file, string name)
    {
        var loaded = Load(file, name);

        Assert.Same(FhirModels.Get("R4"), loaded.Below);
        Assert.True(loaded.Profiles.Length > 50);
        Assert.All(loaded.ProfileTable.Types.SelectMany(type => type.AllElements), element => Assert.NotEmpty(element.Types));
    }

    private static FhirModel Load(string file, string name)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable) ?? "";
        var path = Path.Combine(folder, file);
        Assert.SkipUnless(File.Exists(path), $"{FolderVariable} names no folder with {file}.");
        var notices = new List<FhirPackageNotice>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var catalog = FhirPackageCatalog.Open(new FhirPackageSettings([path]), notices.Add);
        var opened = watch.ElapsedMilliseconds;
        var model = catalog.Models.Find(name);
        var time = watch.ElapsedMilliseconds;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{file}: opened in {opened} ms, loaded in {time} ms, {GC.GetTotalMemory(true) - before:N0} bytes"));
        Assert.True(model is not null && notices.Count == 0, string.Join('\n', notices));
        return model;
    }

    private static string Describe(TypeInfo type) => $"{type.Name} : {type.Base} {type.Kind} {type.IsAbstract} {type.Short}"
        + $" {type.Definition} {string.Join('\n', type.Elements.Select(Describe))}";

    private static string Describe(ElementInfo element) =>
        $"{element.Path} {element.Cardinality} {string.Join(",", element.Types)} {string.Join(",", element.Targets)}"
        + $" {element.Binding} {element.ContentReference} {element.IsOverride} {element.Short} {element.Definition}";

    private static string Describe(ValueSetInfo valueSet) => $"{valueSet.Url} {string.Join(' ', valueSet.Codes)}";
}
