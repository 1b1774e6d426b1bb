using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using FhirPath.Packages.Definitions;

namespace FhirPath.ModelBuilder.Packages;

/// <summary>
/// A package of the npm registry, fetched by npm itself: where the registry is, and how to log in, is npm's business.
/// </summary>
internal sealed class NpmPackage : IDisposable
{
    private readonly DirectoryInfo _folder;

    private NpmPackage(DirectoryInfo folder) => _folder = folder;

    /// <summary>Downloads a package (<c>name@version</c>) to a folder that lives as long as the result.</summary>
    /// <exception cref="PackageException">npm is missing or did not find the package.</exception>
    public static async Task<NpmPackage> DownloadAsync(string package, CancellationToken cancellationToken)
    {
        var result = new NpmPackage(Directory.CreateTempSubdirectory("fhirpath-model-"));
        var isComplete = false;
        try
        {
            await PackAsync(package, result._folder, cancellationToken);
            isComplete = true;
            return result;
        }
        finally
        {
            if (!isComplete)
            {
                result.Dispose();
            }
        }
    }

    /// <summary>The contents of the files whose path (<c>package/…</c>) is wanted, in the order of their paths.</summary>
    public IReadOnlyList<DefinitionFile> ReadFiles(Func<string, bool> isWanted)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = _folder.EnumerateFiles("*.tgz").Single().OpenRead();
        using var reader = new TarReader(new GZipStream(archive, CompressionMode.Decompress));
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && isWanted(entry.Name))
            {
                var content = new byte[data.Length];
                data.ReadExactly(content);
                files.Add(entry.Name, content);
            }
        }

        return [.. files.Select(file => new DefinitionFile(file.Key, file.Value))];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task PackAsync(string package, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        using var npm = Start(package, folder);
        var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
        await npm.StandardOutput.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
        {
            throw new PackageException($"npm could not download {package}: {(await errors).Trim()}");
        }
    }

    private static Process Start(string package, DirectoryInfo folder)
    {
        // On Windows npm is a command file, which only the shell can start.
        string[] command = OperatingSystem.IsWindows() ? ["cmd", "/c", "npm"] : ["npm"];
        var start = new ProcessStartInfo(command[0], [.. command[1..], "pack", package, "--silent"])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start) ?? throw new PackageException("npm did not start.");
        }
        catch (Win32Exception exception)
        {
            throw new PackageException(
                $"npm, which comes with Node.js, is needed to download {package}: {exception.Message}");
        }
    }
}
