using System.Xml.Linq;

namespace FhirPathAspire.Architecture.Tests;

/// <summary>Which packages may be referred to where.</summary>
public sealed class PackageTests
{
    private const string TestsOnly = "Tests and benchmarks";

    [Fact]
    public void What_tests_and_benchmarks_need_never_ships()
    {
        var versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var forTests = versions.Descendants("ItemGroup")
            .Where(static group => (string?)group.Attribute("Label") == TestsOnly)
            .SelectMany(static group => group.Elements("PackageVersion"))
            .Select(static package => (string?)package.Attribute("Include"))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Contains("Hl7.Fhir.R4", forTests);

        var shipped = Source.ProductFolders.SelectMany(static folder => Repository.Files(folder, "*.csproj"))
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference")
                .Select(static package => (string?)package.Attribute("Include"))
                .Where(forTests.Contains)
                .Select(package => $"{Repository.Relative(file)}: {package}"));

        Rule.IsKept(shipped);
    }
}
