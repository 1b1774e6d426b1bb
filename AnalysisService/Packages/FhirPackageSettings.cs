using System.Collections.Immutable;

namespace FhirPath.Packages;

/// <summary>Which FHIR packages there are, and how much of one is read.</summary>
/// <param name="Packages">
/// Each the path of a <c>.tgz</c>, the path of a folder, or the name of a package in the cache (<c>name</c> for the
/// newest there, <c>name@version</c>).
/// </param>
public sealed record FhirPackageSettings(ImmutableArray<string> Packages)
{
    /// <summary>The FHIR package cache: a folder <c>name#version</c> for each package.</summary>
    public string CacheRoot { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".fhir", "packages");

    /// <summary>Bytes of one file of a package.</summary>
    public long MaxFileBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Bytes of all files of a package, unpacked.</summary>
    public long MaxTotalBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Files of a package.</summary>
    public int MaxFiles { get; init; } = 100_000;
}
