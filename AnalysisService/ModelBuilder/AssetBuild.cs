using System.Globalization;
using System.Text.Json;
using FhirPath.Packages.Definitions;
using FhirPath.Packages.Compiling;
using FhirPath.ModelBuilder.Packages;
using FhirPath.Packages.Rendering;

namespace FhirPath.ModelBuilder;

/// <summary>Builds or checks the assets of some releases and tells the console about each.</summary>
internal static class AssetBuild
{
    private const int Clean = 0;
    private const int Different = 1;
    private const int Failed = 2;

    /// <summary>Exit code: 0 done, 1 an asset differs (when checking), 2 a package cannot be had or read.</summary>
    public static async Task<int> RunAsync(
        IEnumerable<ReleaseSource> sources, DirectoryInfo output, bool check, CancellationToken cancellationToken)
    {
        var exitCode = Clean;
        foreach (var source in sources)
        {
            try
            {
                var asset = await RenderAsync(source, cancellationToken);
                var path = Path.Combine(output.FullName, source.AssetName);
                exitCode = Math.Max(exitCode, check ? Check(path, asset) : Write(path, asset));
            }
            catch (Exception exception)
                when (exception is PackageException or DefinitionException or JsonException or IOException)
            {
                await Console.Error.WriteLineAsync($"{source.Release}: {exception.Message}");
                return Failed;
            }
        }

        return exitCode;
    }

    /// <summary>Downloads the package of a release and renders its asset.</summary>
    public static async Task<byte[]> RenderAsync(ReleaseSource source, CancellationToken cancellationToken)
    {
        using var package = await NpmPackage.DownloadAsync(source.Package, cancellationToken);
        var definitions = DefinitionReader.Read(package.ReadFiles(source.Holds));
        var problems = new List<string>();
        var asset = PackageCompiler.CompileRelease(
            source.Release, definitions, source.ForeignElements, AssetCompression.Small, problems);
        return problems is [] ? asset : throw new DefinitionException(string.Join('\n', problems));
    }

    private static int Check(string path, byte[] asset)
    {
        var isSame = File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(asset);
        Console.WriteLine($"{path}: {(isSame ? "up to date" : "differs from its definitions: build it again")}");
        return isSame ? Clean : Different;
    }

    private static int Write(string path, byte[] asset)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        File.WriteAllBytes(path, asset);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {asset.Length:N0} bytes"));
        return Clean;
    }
}
