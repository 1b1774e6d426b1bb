namespace FhirPath.Packages.Reading;

/// <summary>Finds the packages that a package depends on, as far as they are here.</summary>
internal sealed class PackageClosure(PackageLocator locator, IReadOnlyCollection<OpenedPackage> configured)
{
    /// <summary>Packages that one may bring with it: more than any does, and an end for those in a circle.</summary>
    private const int MostPackages = 64;

    /// <summary>The package and those it depends on, itself first; releases of FHIR are none of them.</summary>
    /// <exception cref="FhirPackageException">One can't be read.</exception>
    public IReadOnlyList<OpenedPackage> Of(OpenedPackage package)
    {
        var found = new List<OpenedPackage> { package };
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { package.Name };
        for (var index = 0; index < found.Count && found.Count < MostPackages; index++)
        {
            foreach (var (name, version) in found[index].Manifest.Dependencies)
            {
                if (!OpenedPackage.IsOfRelease(name) && seen.Add(name) && Find(name, version) is { } other)
                {
                    found.Add(other);
                }
            }
        }

        return found;
    }

    // One that is named in the configuration comes before one in the cache, whatever its version.
    private OpenedPackage? Find(string name, string version) =>
        configured.FirstOrDefault(package => string.Equals(package.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? (locator.FindInCache(name, version) is { } files ? OpenedPackage.Open(files) : null);
}
