using System.Runtime.InteropServices;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>The .NET installation that this process runs on; its children shall run on the same.</summary>
public static class DotnetHost
{
    /// <summary>
    /// The installation's folder: the runtime lies at <c>shared/Microsoft.NETCore.App/VERSION</c> below it.
    /// </summary>
    public static string Root { get; } =
        System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The dotnet program.</summary>
    public static string Path { get; } =
        System.IO.Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
}
