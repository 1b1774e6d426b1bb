using System.Globalization;

namespace FhirPath.Packages.Reading;

/// <summary>What may still be read of a package.</summary>
internal sealed class ReadBudget(string place, FhirPackageSettings settings)
{
    private long _bytes;
    private int _files;

    /// <summary>Counts a file in.</summary>
    /// <exception cref="FhirPackageException">It is one too many, or too large.</exception>
    public void Take(string file, long bytes)
    {
        _files++;
        _bytes += bytes;
        if (bytes > settings.MaxFileBytes)
        {
            throw TooLarge($"{file} in it has more than {Number(settings.MaxFileBytes)} bytes", "MaxFileBytes");
        }

        if (_bytes > settings.MaxTotalBytes)
        {
            throw TooLarge($"it has more than {Number(settings.MaxTotalBytes)} bytes", "MaxTotalBytes");
        }

        if (_files > settings.MaxFiles)
        {
            throw TooLarge($"it has more than {Number(settings.MaxFiles)} files", "MaxFiles");
        }
    }

    private FhirPackageException TooLarge(string what, string limit) =>
        new($"The package {place} is too large: {what}. The limit is FhirPackages:{limit}.");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
