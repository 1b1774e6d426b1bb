using FhirPathAspire.ServiceDefaults.Processes;

namespace FhirPathAspire.AppHost.Embedded.Processes;

/// <summary>How the built program of a project is started: by its own launcher, else by dotnet.</summary>
internal static class ProjectProgram
{
    public static (string FileName, IReadOnlyList<string> Arguments) Locate(IProjectMetadata project)
    {
        var assembly = Assembly(project);
        var launcher = Path.ChangeExtension(assembly, OperatingSystem.IsWindows() ? ".exe" : null);
        return File.Exists(launcher) ? (launcher, []) : (DotnetHost.Path, [assembly]);
    }

    /// <summary>The built assembly.</summary>
    public static string Assembly(IProjectMetadata project) => project is IBuiltProgram built
        ? built.ProgramPath
        : throw new DistributedApplicationException(
            $"The project '{project.ProjectPath}' is not referenced by the AppHost, so nobody knows its program.");
}
