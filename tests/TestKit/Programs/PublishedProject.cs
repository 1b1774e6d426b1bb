using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FhirPathAspire.TestKit.Programs;

/// <summary>A project of this repository as its users publish it.</summary>
/// <param name="Program">Path of the program.</param>
/// <param name="Output">What the publication wrote.</param>
public sealed record PublishedProject(string Program, string Output)
{
    /// <summary>A native build compiles the world; on a busy machine that takes minutes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private static string Folder => Path.Combine(Repository.Root, "artifacts", "published");

    /// <summary>The size of everything that was published, in bytes.</summary>
    public long Bytes => new DirectoryInfo(Path.GetDirectoryName(Program) ?? Program)
        .EnumerateFiles("*", SearchOption.AllDirectories).Sum(static file => file.Length);

    /// <summary>
    /// Publishes below <c>artifacts/published/</c>, with intermediate files of its own, so that neither the build that
    /// runs the tests nor another mode is disturbed. Native code is compiled anew each time.
    /// </summary>
    /// <param name="project">Name of the project and its folder, such as <c>LspGateway</c>.</param>
    /// <param name="mode">What is made.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">It can't be published; the message has the output.</exception>
    public static async Task<PublishedProject> PublishAsync(
        string project, PublishMode mode, CancellationToken cancellationToken)
    {
        var target = PathOf(project, mode);
        var build = Path.Combine(Folder, "build", mode.ToString());
        ForgetNativeCode(Path.Combine(build, "obj", project));
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Repository.Root };
        string[] arguments =
        [
            "publish", project, "--configuration", "Release", "--output", target, "-nodeReuse:false",
            $"-p:ArtifactsPath={build}", .. ArgumentsOf(mode),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var run = await ProgramRun.ToEndAsync(start, Limit, cancellationToken);
        return run.ExitCode == 0
            ? new PublishedProject(Path.Combine(target, project), run.Output)
            : throw new InvalidOperationException($"""
                {project} can't be published as {mode} (exit code {run.ExitCode}, none after {Limit}):
                {run.Output}
                """);
    }

    /// <summary>What an earlier run published.</summary>
    /// <exception cref="FileNotFoundException">There was none.</exception>
    public static PublishedProject Existing(string project, PublishMode mode)
    {
        var program = Path.Combine(PathOf(project, mode), project);
        return File.Exists(program)
            ? new PublishedProject(program, "")
            : throw new FileNotFoundException($"{project} has not been published as {mode} yet.", program);
    }

    /// <summary>As <see cref="Existing"/> or <see cref="PublishAsync"/>, as asked.</summary>
    public static Task<PublishedProject> FindAsync(
        string project, PublishMode mode, bool reuse, CancellationToken cancellationToken) => reuse
            ? Task.FromResult(Existing(project, mode))
            : PublishAsync(project, mode, cancellationToken);

    private static string PathOf(string project, PublishMode mode) => Path.Combine(Folder, mode.ToString(), project);

    /// <summary>Warnings come with compilation only: what is up to date would look free of them.</summary>
    private static void ForgetNativeCode(string intermediate)
    {
        var folder = Path.Combine(intermediate, "release", "native");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] ArgumentsOf(PublishMode mode) => mode switch
    {
        PublishMode.Jit => [],
        PublishMode.ReadyToRun => ["--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false"],
        PublishMode.Native => ["-p:PublishAot=true"],
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
    };
}
