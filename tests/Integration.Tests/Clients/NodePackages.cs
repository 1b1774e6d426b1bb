using System.Diagnostics;
using System.Security.Cryptography;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>
/// The npm packages of the clients that run in Node, in the versions of <c>package-lock.json</c>: installed once into
/// the build folder, beside copies of the scripts, since Node looks for packages above the script that asks.
/// </summary>
internal static class NodePackages
{
    private const string Marker = "installed.sha256";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>What npm says where there is no registry, or one that lacks a package.</summary>
    private static readonly string[] Unreachable =
        ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "E403", "E404", "E503"];

    /// <summary>Where the scripts of all clients are in the repository.</summary>
    public static string Scripts { get; } = Path.Combine(Repository.Root, "tests", "Integration.Tests", "Clients");

    private static string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "clients");

    /// <summary>The folder with scripts and packages; skips the test where npm or its registry is absent.</summary>
    public static async Task<string> InstallOrSkipAsync()
    {
        InstalledProgram.FindOrSkip("npm");
        var reason = await Installation.WhyImpossible;
        Assert.SkipUnless(reason is null, reason ?? "");
        return Folder;
    }

    /// <summary>Null, or why it is impossible here.</summary>
    private static async Task<string?> InstallAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Scripts, "*", SearchOption.AllDirectories).Where(IsForNode))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Scripts, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? Folder);
            File.Copy(file, copy, overwrite: true);
        }

        var marker = Path.Combine(Folder, "node_modules", Marker);
        var wanted = await HashAsync(Path.Combine(Folder, "package-lock.json"));
        if (File.Exists(marker) && await File.ReadAllTextAsync(marker) == wanted)
        {
            return null;
        }

        var reason = await RunNpmAsync();
        if (reason is null)
        {
            await File.WriteAllTextAsync(marker, wanted);
        }

        return reason;
    }

    private static async Task<string> HashAsync(string file) =>
        Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(file)));

    private static bool IsForNode(string file) => Path.GetExtension(file) is ".mjs" or ".json" or ".npmrc";

    private static async Task<string?> RunNpmAsync()
    {
        var npm = new ProcessStartInfo(InstalledProgram.FindOrSkip("npm"), ["ci"]) { WorkingDirectory = Folder };
        var run = await ProgramRun.ToEndAsync(npm, Limit, CancellationToken.None);
        return run switch
        {
            { ExitCode: 0 } => null,
            { ExitCode: null } => $"npm did not install the clients within {Limit.TotalSeconds} s.",
            _ when Unreachable.FirstOrDefault(run.Output.Contains) is { } code =>
                $"npm can't reach a registry with the clients ({code}).",
            _ => throw new InvalidOperationException($"npm ci ended with {run.ExitCode}:\n{run.Output}"),
        };
    }

    /// <summary>Begins when somebody first asks, and then is done for the whole test run.</summary>
    private static class Installation
    {
        public static readonly Task<string?> WhyImpossible = InstallAsync();
    }
}
