using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Containers.Tests;

/// <summary>Both images, built once for all tests from the Dockerfiles that ship, on a base image made on the spot.</summary>
public sealed class ContainerImages : IAsyncLifetime
{
    /// <summary>Of the collection of tests that share them.</summary>
    public const string Collection = "Containers";

    public const string Analysis = "fhirpath-analysis:test";

    public const string Gateway = "fhirpath-gateway:test";

    /// <summary>"1" takes the programs that the last run published: for whoever works on these tests.</summary>
    private const string ReuseVariable = "FHIRPATH_TEST_REUSE";

    private const string Base = "fhirpath-base:local";

    private DockerClient? _docker;
    private ContainerFleet? _fleet;
    private ContainerFleet? _harmed;

    /// <summary>The engine that has the images; skips the test where there is none.</summary>
    public DockerClient Docker
    {
        get
        {
            Assert.SkipWhen(_docker is null, "No Docker Engine answers here, or its client can't build with BuildKit.");
            return _docker;
        }
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsLinux() || await DockerClient.FindAsync() is not { } docker)
        {
            return;
        }

        await TestcontainersSetup.SpeakToAsync(docker);

        // One after the other: each uses every core, and shares projects with the other.
        var reuse = Environment.GetEnvironmentVariable(ReuseVariable) == "1";
        await PublishedProject.FindAsync("AnalysisService", PublishMode.Native, reuse, CancellationToken.None);
        await PublishedProject.FindAsync("LspGateway", PublishMode.Native, reuse, CancellationToken.None);
        await MakeBaseAsync();
        await BuildAsync(docker, "AnalysisService", Analysis);
        await BuildAsync(docker, "LspGateway", Gateway);
        _docker = docker;
    }

    /// <summary>A gateway and three replicas, started once. Skips the test where there is no engine.</summary>
    public async Task<ContainerFleet> FleetAsync()
    {
        _ = Docker;
        return _fleet ??= await ContainerFleet.StartAsync(isOneName: false);
    }

    /// <summary>As <see cref="FleetAsync"/>, for tests that harm replicas and heal them: their ports change then.</summary>
    public async Task<ContainerFleet> HarmedFleetAsync()
    {
        _ = Docker;
        return _harmed ??= await ContainerFleet.StartAsync(isOneName: true);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var fleet in new[] { _fleet, _harmed }.OfType<ContainerFleet>())
        {
            await fleet.DisposeAsync();
        }
    }

    private static async Task MakeBaseAsync()
    {
        var run = await ProgramRun.ToEndAsync(
            new System.Diagnostics.ProcessStartInfo("bash", [Path.Combine(Repository.Root, ".ci", "base-image"), Base]),
            TimeSpan.FromMinutes(2),
            CancellationToken.None);
        Assert.True(run.ExitCode == 0, run.Output);
    }

    private static Task<string> BuildAsync(DockerClient docker, string project, string image) => docker.RunAsync(
        "build", "--file", $"{project}/Dockerfile", "--tag", image,
        "--build-arg", "PROGRAM=published", "--build-arg", $"BASE_IMAGE={Base}", ".");
}
