using System.Globalization;

namespace FhirPath.Packages.Tests;

/// <summary>Where packages are found, and what is said of those that are none.</summary>
public sealed class PackagePlacesTests : IDisposable
{
    private static readonly (string Name, string Json) Profile =
        Definitions.Profile("own", "Patient", "Patient.photo | 0..0 | Attachment");

    private readonly PackageSpace _space = new();

    public void Dispose() => _space.Dispose();

    [Fact]
    public void A_package_is_an_archive() => HasProfile(_space.Archive("own.tgz", Files("1.0.0", "package/")));

    [Fact]
    public void An_archive_may_begin_its_names_with_a_dot() =>
        HasProfile(_space.Archive("own.tgz", Files("1.0.0", "./package/")));

    [Fact]
    public void A_package_is_a_folder_with_its_files() => HasProfile(_space.Folder("own", Files("1.0.0")));

    [Fact]
    public void A_package_is_a_folder_around_the_one_with_its_files() =>
        HasProfile(_space.Folder("own", Files("1.0.0", "package/")));

    [Theory]
    [InlineData("example.own", "2.10.0")]
    [InlineData("example.own@1.0.0", "1.0.0")]
    [InlineData("example.own#1.0.0", "1.0.0")]
    [InlineData("example.own@2.x", "2.10.0")]
    [InlineData("example.own@2.9.x", "2.9.1")]
    [InlineData("example.own@3.0.0-ballot", "3.0.0-ballot")]
    [InlineData("example.own@current", "current")]
    [InlineData("example.young", "0.1.0-beta")]
    public void A_name_is_looked_up_in_the_package_cache(string name, string version)
    {
        foreach (var own in (string[])["1.0.0", "2.10.0", "2.9.0", "2.9.1", "3.0.0-ballot", "current"])
        {
            _space.Cached($"example.own#{own}", Files(own));
        }

        _space.Cached("example.own.more#9.0.0", Files("9.0.0"));
        _space.Cached("example.young#0.1.0-alpha", Files("0.1.0-alpha"));
        _space.Cached("example.young#0.1.0-beta", Files("0.1.0-beta"));

        Assert.NotNull(_space.Open(name).Models.FindEntry($"example.own@{version}"));
    }

    [Theory]
    [InlineData("example.none", "The FHIR package cache {0} has no example.none. Install the package there, or give the path of its .tgz.")]
    [InlineData("example.none@1.0.0", "The FHIR package cache {0} has no example.none@1.0.0. Install the package there, or give the path of its .tgz.")]
    [InlineData("none.tgz", "There is no file or folder none.tgz. Give the path of a .tgz or folder, or the name of a package.")]
    [InlineData("../none", "There is no file or folder ../none. Give the path of a .tgz or folder, or the name of a package.")]
    [InlineData("", "There is no file or folder . Give the path of a .tgz or folder, or the name of a package.")]
    public void What_is_not_there_is_said_in_a_line(string name, string message) =>
        Assert.Equal(message.Replace("{0}", _space.Cache, StringComparison.Ordinal), Refusal(name));

    [Fact]
    public void A_file_that_is_no_archive_is_refused()
    {
        File.WriteAllText(_space.PathOf("text.tgz"), "not compressed at all");

        Assert.Contains("is no FHIR package (a gzipped tar archive), or is damaged", Refusal(_space.PathOf("text.tgz")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_breaks_off_is_refused()
    {
        var noise = string.Concat(Enumerable.Range(0, 20_000).Select(number => (number * 7919L).ToString("x", CultureInfo.InvariantCulture)));
        var archive = _space.Archive("own.tgz", [("package/long.json", noise), .. Files("1.0.0", "package/")]);
        var bytes = File.ReadAllBytes(archive);
        File.WriteAllBytes(archive, bytes[..(bytes.Length / 3)]);

        Assert.StartsWith(archive, Refusal(archive), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "is not as FHIR packages have it")]
    [InlineData("[]", "is not as FHIR packages have it")]
    [InlineData("{}", "does not name the package")]
    [InlineData("""{"name":"x","fhirVersions":"4.0.1"}""", "is not as FHIR packages have it")]
    public void A_manifest_that_is_none_is_refused(string manifest, string message) => Assert.Contains(
        message, Refusal(_space.Folder("own", ("package.json", manifest))), StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_a_manifest_is_refused()
    {
        var folder = _space.Folder("own", Profile);

        Assert.Equal(
            $"{folder} is no FHIR package: it holds no package/package.json. Give a .tgz or the folder of a package.",
            Refusal(folder));
    }

    [Fact]
    public void Names_of_entries_lead_nowhere()
    {
        var archive = _space.Archive("own.tgz",
        [
            ("../../escaped.json", "{}"), ("/escaped.json", "{}"), ("package/../escaped.json", "{}"),
            ("package/inner/StructureDefinition-bad.json", "{"), .. Files("1.0.0", "package/"),
        ]);

        HasProfile(archive);
        Assert.Empty(Directory.GetFiles(_space.PathOf(""), "escaped.json", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(20_000, 1_000_000, 100, "big.json in it has more than 20,000 bytes. The limit is FhirPackages:MaxFileBytes.")]
    [InlineData(1_000_000, 40_000, 100, "it has more than 40,000 bytes. The limit is FhirPackages:MaxTotalBytes.")]
    [InlineData(1_000_000, 1_000_000, 2, "it has more than 2 files. The limit is FhirPackages:MaxFiles.")]
    public void A_package_may_be_so_large_and_no_larger(int fileBytes, int totalBytes, int files, string message)
    {
        (string Name, string Json)[] content =
            [.. Files("1.0.0", "package/"), ("package/big.json", $"\"{new string('x', 30_000)}\""), ("package/more.json", $"\"{new string('x', 15_000)}\"")];
        foreach (var package in (string[])[_space.Archive("own.tgz", content), _space.Folder("own", content)])
        {
            var notices = new List<FhirPackageNotice>();
            var settings = new FhirPackageSettings([package])
            {
                MaxFileBytes = fileBytes,
                MaxTotalBytes = totalBytes,
                MaxFiles = files,
            };
            string refusal;
            try
            {
                Assert.False(FhirPackageCatalog.Open(settings, notices.Add).LoadAll());
                refusal = Assert.Single(notices).Message;
            }
            catch (FhirPackageException exception)
            {
                refusal = exception.Message;
            }

            Assert.EndsWith(message, refusal, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_archive_that_unpacks_to_more_than_it_says_is_ended()
    {
        var archive = _space.Archive("own.tgz", [("package/big.json", new string('x', 3_000_000)), .. Files("1.0.0", "package/")]);
        var settings = new FhirPackageSettings([archive]) { MaxTotalBytes = 10_000, MaxFiles = 10, MaxFileBytes = 1 << 30 };

        Assert.Throws<FhirPackageException>(() => FhirPackageCatalog.Open(settings, _space.Notices.Add));
    }

    private static (string Name, string Json)[] Files(string version, string folder = "") =>
    [
        (folder + Profile.Name, Profile.Json),
        (folder + "package.json", Definitions.Manifest("example.own", version, "\"fhirVersions\":[\"4.0.1\"]").Json),
    ];

    private void HasProfile(string package)
    {
        var model = _space.Open(package).Models.Find("example.own");

        Assert.Empty(_space.Notices);
        Assert.Equal(0, model!.ResolvePath("own.photo")!.Value.Element!.Max);
        Assert.NotNull(model.ResolvePath("own.gender"));
    }

    private string Refusal(string package) => Assert.Throws<FhirPackageException>(() => _space.Open(package)).Message;
}
