namespace FhirPathAspire.LspGateway.Tests.Support;

/// <summary>
/// The program that the tests over standard input and output run: the one built with them, or the one that the
/// environment variable FHIRPATH_STDIO_SERVER names, such as the published native executable.
/// </summary>
internal static class StdioServerCommand
{
    public const string Variable = "FHIRPATH_STDIO_SERVER";

    private static readonly string Command = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named
        : Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "LspGateway.exe" : "LspGateway");

    public static ServerProcess Start(params (string Name, string Value)[] environment)
    {
        return ServerProcess.Start(Command, ["--stdio"], environment);
    }

    /// <summary>Another use of the same program.</summary>
    public static ServerProcess Run(string[] arguments, params (string Name, string Value)[] environment)
    {
        return ServerProcess.Start(Command, arguments, environment);
    }
}
