using System.Text.RegularExpressions;

namespace FhirPath.Packages.Reading;

/// <summary>A package whose manifest has been read.</summary>
internal sealed partial record OpenedPackage(IPackageFiles Files, PackageManifest Manifest)
{
    /// <summary>Its name; a manifest without one is refused.</summary>
    public string Name => Manifest.Name ?? "";

    /// <summary>Name and version.</summary>
    public string Label => Manifest.Version is { } version ? $"{Name}@{version}" : Name;

    /// <summary>The FHIR versions it is for; of a release its own.</summary>
    public IReadOnlyList<string> FhirVersions =>
        Manifest.FhirVersions is { IsDefaultOrEmpty: false } versions ? versions
        : Manifest.FhirVersionList is { IsDefaultOrEmpty: false } older ? older
        : IsRelease && Manifest.Version is { } own ? [own]
        : [.. Manifest.Dependencies.Where(other => IsOfRelease(other.Key)).Select(other => other.Value)];

    /// <summary>True where the package is a release of FHIR, no profiles of one.</summary>
    public bool IsRelease => Manifest.Type is "Core" or "fhir.core" || Core().IsMatch(Name);

    /// <summary>True for a package that belongs to a release (<c>hl7.fhir.r4.core</c>), which is no one's addition to it.</summary>
    public static bool IsOfRelease(string name) => Release().IsMatch(name);

    public static OpenedPackage Open(IPackageFiles files) => new(files, PackageManifest.Read(files));

    [GeneratedRegex(@"^hl7\.fhir\.r\d+b?\.core$")]
    private static partial Regex Core();

    [GeneratedRegex(@"^hl7\.fhir\.r\d+b?\.")]
    private static partial Regex Release();
}
