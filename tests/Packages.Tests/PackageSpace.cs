using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace FhirPath.Packages.Tests;

/// <summary>A folder for packages that a test writes; it goes with the test.</summary>
internal sealed class PackageSpace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fhirpath-packages-");

    public List<FhirPackageNotice> Notices { get; } = [];

    public string Cache => Path.Combine(_folder.FullName, "cache");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes an unpacked package; its path.</summary>
    public string Folder(string name, params IEnumerable<(string Name, string Json)> files)
    {
        var folder = PathOf(name);
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Json);
        }

        return folder;
    }

    /// <summary>Writes a package into the cache, as package managers do.</summary>
    public void Cached(string name, params IEnumerable<(string Name, string Json)> files) =>
        Folder(Path.Combine("cache", name, "package"), files);

    /// <summary>Writes an archive with entries of just these names; its path.</summary>
    public string Archive(string name, params IEnumerable<(string Name, string Json)> entries)
    {
        var path = PathOf(name);
        using var writer = new TarWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest));
        foreach (var (entryName, json) in entries)
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, entryName)
            {
                DataStream = new MemoryStream(Encoding.UTF8.GetBytes(json)),
            });
        }

        return path;
    }

    public FhirPackageCatalog Open(params string[] packages) =>
        FhirPackageCatalog.Open(new FhirPackageSettings([.. packages]) { CacheRoot = Cache }, Notices.Add);

    public void Dispose() => _folder.Delete(recursive: true);
}
