using System.Text.RegularExpressions;

namespace FhirPath.Packages.Reading;

/// <summary>Finds a package by path, or by name in the FHIR package cache; never in a network.</summary>
internal sealed partial class PackageLocator(FhirPackageSettings settings)
{
    /// <summary>The files of a package.</summary>
    /// <param name="package">Path, <c>name</c>, <c>name@version</c> or <c>name#version</c>.</param>
    /// <exception cref="FhirPackageException">There is none.</exception>
    public IPackageFiles Find(string package)
    {
        if (File.Exists(package))
        {
            return new PackageArchive(package, settings);
        }

        if (Directory.Exists(package))
        {
            return new PackageFolder(package, settings);
        }

        var name = Name().Match(package);
        if (!name.Success || package.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase))
        {
            throw new FhirPackageException(
                $"There is no file or folder {package}. Give the path of a .tgz or folder, or the name of a package.");
        }

        return FindInCache(name.Groups["name"].Value, name.Groups["version"].Value)
            ?? throw new FhirPackageException(
                $"The FHIR package cache {settings.CacheRoot} has no {package}. "
                + "Install the package there, or give the path of its .tgz.");
    }

    /// <summary>The package of that name in the cache; null where there is none.</summary>
    /// <param name="name">Its name; what is none is in no cache.</param>
    /// <param name="version">Its version, of which the last part may be <c>x</c>; empty for the newest.</param>
    public IPackageFiles? FindInCache(string name, string version)
    {
        if (!Name().IsMatch(name) || !Directory.Exists(settings.CacheRoot))
        {
            return null;
        }

        var prefix = version.EndsWith(".x", StringComparison.Ordinal) ? version[..^1] : "";
        var isAny = version.Length == 0 || version == "latest";
        var found = Directory.EnumerateDirectories(settings.CacheRoot, name + "#*")
            .Select(folder => Path.GetFileName(folder)[(name.Length + 1)..])
            .Where(own => isAny || own == version
                || (prefix.Length > 0 && own.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(own => new PackageVersion(own))
            .OrderByDescending(own => own.IsFinished)
            .ThenByDescending(own => own)
            .Select(own => own.Text)
            .FirstOrDefault();
        return found is null
            ? null
            : new PackageFolder(Path.Combine(settings.CacheRoot, $"{name}#{found}"), settings);
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z0-9][A-Za-z0-9._-]*)([@#](?<version>[A-Za-z0-9][A-Za-z0-9._+-]*))?$")]
    private static partial Regex Name();
}
