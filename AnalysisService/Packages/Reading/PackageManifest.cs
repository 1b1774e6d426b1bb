using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FhirPath.Packages.Reading;

/// <summary>The parts of a FHIR package's <c>package.json</c> that matter here.</summary>
internal sealed record PackageManifest
{
    public const string FileName = "package.json";

    public string? Name { get; set; }

    public string? Version { get; set; }

    /// <summary><c>Core</c> or <c>fhir.core</c> for a release of FHIR.</summary>
    public string? Type { get; set; }

    /// <summary>FHIR versions it is for.</summary>
    public ImmutableArray<string> FhirVersions { get; set; } = [];

    /// <summary>The same in older packages.</summary>
    [JsonPropertyName("fhir-version-list")]
    public ImmutableArray<string> FhirVersionList { get; set; } = [];

    /// <summary>Other packages by name, with their versions.</summary>
    public ImmutableDictionary<string, string> Dependencies { get; set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Reads it from a package.</summary>
    /// <exception cref="FhirPackageException">The package can't be read, or has none that is one.</exception>
    public static PackageManifest Read(IPackageFiles files)
    {
        foreach (var file in files.Read())
        {
            if (file.Path == FileName)
            {
                return Parse(files, file.Content.Span);
            }
        }

        throw new FhirPackageException(
            $"{files.Place} is no FHIR package: it holds no package/package.json. "
            + "Give a .tgz or the folder of a package.");
    }

    private static PackageManifest Parse(IPackageFiles files, ReadOnlySpan<byte> content)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(content, ManifestJson.Default.PackageManifest);
            if (manifest is { Name.Length: > 0 })
            {
                return manifest;
            }
        }
        catch (JsonException exception)
        {
            throw new FhirPackageException(
                $"The package.json of {files.Place} is not as FHIR packages have it: {exception.Message}", exception);
        }

        throw new FhirPackageException($"The package.json of {files.Place} does not name the package.");
    }
}
