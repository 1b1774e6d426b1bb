using System.ComponentModel.DataAnnotations;
using FhirPath.Packages;

namespace FhirPathAspire.AnalysisService.Models;

/// <summary>
/// Releases and profiles beside those that are built in; configuration section <c>FhirPackages</c>. Whoever configures
/// the process chooses what it reads: no request can name a path.
/// </summary>
internal sealed class FhirPackageOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "FhirPackages";

    /// <summary>Paths of <c>.tgz</c> files or folders, or names in the package cache (<c>name</c>, <c>name@version</c>).</summary>
    public string[] Packages { get; set; } = [];

    /// <summary>The FHIR package cache; <c>.fhir/packages</c> of the user where it is left out.</summary>
    public string? CacheRoot { get; set; }

    /// <summary>Bytes of one file of a package.</summary>
    [Range(1_000, 1L << 30)]
    public long MaxFileBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Bytes of all files of a package, unpacked.</summary>
    [Range(1_000, 1L << 40)]
    public long MaxTotalBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>Files of a package.</summary>
    [Range(1, 10_000_000)]
    public int MaxFiles { get; set; } = 100_000;

    /// <summary>The same in the words of the library.</summary>
    public FhirPackageSettings ToSettings()
    {
        var settings = new FhirPackageSettings([.. Packages])
        {
            MaxFileBytes = MaxFileBytes,
            MaxTotalBytes = MaxTotalBytes,
            MaxFiles = MaxFiles,
        };
        return string.IsNullOrWhiteSpace(CacheRoot) ? settings : settings with { CacheRoot = CacheRoot };
    }
}
