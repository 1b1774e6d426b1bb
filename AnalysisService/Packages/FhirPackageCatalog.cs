using System.Collections.Immutable;
using FhirPath.Language.Model;
using FhirPath.Language.Model.Binary;
using FhirPath.Packages.Compiling;
using FhirPath.Packages.Definitions;
using FhirPath.Packages.Reading;
using FhirPath.Packages.Rendering;

namespace FhirPath.Packages;

/// <summary>
/// The models of this build and those of FHIR packages. A package that is a release of FHIR becomes one by its FHIR
/// version (<c>R6</c>); any other is a model by its own name: its profiles and extensions, and those it depends on, on
/// top of the release it is for.
/// </summary>
public sealed class FhirPackageCatalog
{
    /// <summary>Notices of one package; whoever needs more than these has another problem.</summary>
    private const int MostNotices = 20;

    private static readonly PackageVersion OldestRelease = new("3.0");

    private readonly Action<FhirPackageNotice> _notify;
    private readonly PackageClosure _closure;
    private readonly List<ModelEntry> _entries = [];

    private FhirPackageCatalog(
        PackageLocator locator, IReadOnlyCollection<OpenedPackage> packages, Action<FhirPackageNotice> notify)
    {
        _notify = notify;
        _closure = new PackageClosure(locator, packages);
        Models = FhirModels.BuiltIn;

        // Profiles may be of a release that another package holds.
        foreach (var package in packages.OrderByDescending(package => package.IsRelease))
        {
            var entry = package.IsRelease ? EntryOfRelease(package) : EntryOfProfiles(package);
            _entries.Add(entry);
            Models = Models.With(entry);
        }
    }

    /// <summary>All models; those of packages are loaded on first use.</summary>
    public ModelCatalog Models { get; }

    /// <summary>Finds the packages and reads what they say of themselves, no more.</summary>
    /// <param name="settings">Which packages, and their limits.</param>
    /// <param name="notify">Told, from any thread, what was wrong with a package when it was loaded.</param>
    /// <exception cref="FhirPackageException">A package is not there, or is none.</exception>
    public static FhirPackageCatalog Open(FhirPackageSettings settings, Action<FhirPackageNotice> notify)
    {
        var locator = new PackageLocator(settings);
        var packages = settings.Packages.Select(locator.Find).Select(OpenedPackage.Open).ToList();
        return new FhirPackageCatalog(locator, packages, notify);
    }

    /// <summary>Loads every package that is not loaded yet.</summary>
    /// <returns>False where one could not be loaded.</returns>
    public bool LoadAll()
    {
        var isLoaded = true;
        foreach (var entry in _entries)
        {
            isLoaded &= entry.Model is not null;
        }

        return isLoaded;
    }

    private ModelEntry EntryOfRelease(OpenedPackage package)
    {
        var version = package.FhirVersions is [var first, ..] ? first : "";
        var (name, otherNames) = ReleaseNames.Of(version);
        if (version.Length == 0 || new PackageVersion(version).CompareTo(OldestRelease) < 0)
        {
            throw new FhirPackageException(
                $"{package.Label} is FHIR {version}, which is not supported: releases from 3.0 (STU3) on are.");
        }

        return new ModelEntry(name, [.. otherNames, .. NamesOf(package)], () => Load(package, problems =>
        {
            var definitions = DefinitionReader.Read(package.Files.Read());
            return ModelAsset.Load(PackageCompiler.CompileRelease(
                name, definitions, [], AssetCompression.Fast, problems));
        }));
    }

    private ModelEntry EntryOfProfiles(OpenedPackage package)
    {
        var release = package.FhirVersions
            .Select(version => Models.FindEntry(version) ?? Models.FindEntry(ReleaseNames.Short(version)))
            .FirstOrDefault(entry => entry is not null)
            ?? throw new FhirPackageException(
                $"{package.Label} is for FHIR {string.Join(", ", package.FhirVersions)}, which is none of "
                + $"{string.Join(", ", Models.Releases)}: add the core package of that release too.");
        var name = Models.FindEntry(package.Name) is null ? package.Name : package.Label;
        return new ModelEntry(name, NamesOf(package), () => Load(package, problems =>
        {
            var files = _closure.Of(package).SelectMany(one => one.Files.Read());
            return release.Model is { } below
                ? ModelAsset.Load(
                    PackageCompiler.CompileProfiles(name, DefinitionReader.Read(files), below, problems), below)
                : throw new FhirPackageException($"The release {release.Name} that it is for could not be loaded.");
        }));
    }

    private static ImmutableArray<string> NamesOf(OpenedPackage package) =>
        [package.Name, package.Label, $"{package.Name}#{package.Manifest.Version}"];

    private FhirModel? Load(OpenedPackage package, Func<List<string>, FhirModel> load)
    {
        var problems = new List<string>();
        try
        {
            var model = load(problems);
            foreach (var problem in problems.Take(MostNotices))
            {
                _notify(new FhirPackageNotice(package.Label, $"Left out: {problem}", IsFailure: false));
            }

            if (problems.Count > MostNotices)
            {
                var more = $"{problems.Count - MostNotices} more definitions are left out.";
                _notify(new FhirPackageNotice(package.Label, more, IsFailure: false));
            }

            return model;
        }
        catch (Exception exception) when (exception is FhirPackageException or DefinitionException)
        {
            _notify(new FhirPackageNotice(package.Label, exception.Message, IsFailure: true));
            return null;
        }
    }
}
