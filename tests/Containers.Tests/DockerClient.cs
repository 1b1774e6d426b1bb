using System.Diagnostics;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Containers.Tests;

/// <summary>The command docker: one that can build with BuildKit, and an engine that answers it.</summary>
public sealed class DockerClient
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly string _program;

    private DockerClient(string program) => _program = program;

    /// <summary>The first on the path that works; null where none does.</summary>
    public static async Task<DockerClient?> FindAsync()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            var client = new DockerClient(Path.Combine(folder, "docker"));
            if (File.Exists(client._program) && await client.CanBuildAsync())
            {
                return client;
            }
        }

        return null;
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it wrote.</returns>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var run = await TryAsync(arguments);
        return run.ExitCode == 0
            ? run.Output
            : throw new InvalidOperationException($"docker {string.Join(' ', arguments)}: {run.Output}");
    }

    /// <summary>As <see cref="RunAsync"/>, however it ends.</summary>
    public Task<ProgramRun> TryAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(_program) { WorkingDirectory = Repository.Root };
        start.Environment["DOCKER_BUILDKIT"] = "1";
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return ProgramRun.ToEndAsync(start, Limit, CancellationToken.None);
    }

    // Clients since 23 build by a plugin that may be absent; before it, BuildKit is inside.
    private async Task<bool> CanBuildAsync()
    {
        var version = await TryAsync("version", "--format", "{{.Client.Version}}");
        return version.ExitCode == 0
            && (int.TryParse(version.Output.Trim().Split('.')[0], out var major) && major < 23
                || (await TryAsync("buildx", "version")).ExitCode == 0);
    }
}
