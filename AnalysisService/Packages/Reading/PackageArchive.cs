using System.Formats.Tar;
using System.IO.Compression;
using FhirPath.Packages.Definitions;

namespace FhirPath.Packages.Reading;

/// <summary>
/// A package as it is published: a gzipped tar archive. It is read as it stands, nothing is written to disk, so names of
/// entries lead nowhere.
/// </summary>
internal sealed class PackageArchive(string path, FhirPackageSettings settings) : IPackageFiles
{
    private const string Folder = "package/";

    /// <summary>Headers and padding of an archive, beside the files in it.</summary>
    private const int BytesAroundFile = 4096;

    public string Place => path;

    public IEnumerable<DefinitionFile> Read()
    {
        var budget = new ReadBudget(path, settings);
        using var archive = Guard(() => File.OpenRead(path));
        using var unpacked = new BoundedStream(
            new GZipStream(archive, CompressionMode.Decompress),
            settings.MaxTotalBytes + (BytesAroundFile * (long)settings.MaxFiles));
        using var reader = new TarReader(unpacked);
        while (Guard(() => reader.GetNextEntry()) is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
            {
                continue;
            }

            budget.Take(entry.Name, entry.Length);
            if (NameOf(entry.Name) is { } name)
            {
                yield return new DefinitionFile(name, Guard(() => Content(entry)));
            }
        }
    }

    // The name of a JSON file of the package's own folder; null for any other.
    private static string? NameOf(string entry)
    {
        var name = entry.StartsWith("./", StringComparison.Ordinal) ? entry[2..] : entry;
        return name.StartsWith(Folder, StringComparison.Ordinal)
            && name.EndsWith(".json", StringComparison.Ordinal)
            && name.IndexOf('/', Folder.Length) < 0
                ? name[Folder.Length..]
                : null;
    }

    private static byte[] Content(TarEntry entry)
    {
        var content = new byte[entry.Length];
        entry.DataStream?.ReadExactly(content);
        return content;
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException exception)
        {
            throw new FhirPackageException(
                $"{path} is no FHIR package (a gzipped tar archive), or is damaged: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new FhirPackageException($"{path} can't be read: {exception.Message}", exception);
        }
    }
}
