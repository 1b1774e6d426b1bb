using FhirPath.Packages.Definitions;

namespace FhirPath.Packages.Reading;

/// <summary>The files of a package, wherever it lies. Reading may be done any number of times.</summary>
internal interface IPackageFiles
{
    /// <summary>Where the package is, for messages.</summary>
    string Place { get; }

    /// <summary>The JSON files of the package's own folder, none of the folders in it; each read when it is its turn.</summary>
    /// <exception cref="FhirPackageException">The package can't be read, or is larger than it may be.</exception>
    IEnumerable<DefinitionFile> Read();
}
