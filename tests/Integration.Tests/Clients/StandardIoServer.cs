namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>The language server that an editor starts for itself.</summary>
internal static class StandardIoServer
{
    /// <summary>Names another build to test, such as a native one.</summary>
    private const string Variable = "FHIRPATH_STDIO_SERVER";

    /// <summary>Its command line: the gateway of this build, as configured as the tests.</summary>
    public static IReadOnlyList<string> CommandLine() =>
        [Environment.GetEnvironmentVariable(Variable) ?? Built(), "--stdio"];

    private static string Built()
    {
        var tests = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var name = OperatingSystem.IsWindows() ? "LspGateway.exe" : "LspGateway";
        return Path.Combine(Repository.Root, "artifacts", "bin", "LspGateway", tests.Name, name);
    }
}
