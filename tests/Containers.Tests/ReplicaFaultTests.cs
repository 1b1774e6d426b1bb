using System.Diagnostics;
using DotNet.Testcontainers.Containers;

namespace FhirPathAspire.Containers.Tests;

/// <summary>Editors type while something happens to the replicas; no answer is an error, and none is wrong.</summary>
[Collection(ContainerImages.Collection)]
public sealed class ReplicaFaultTests(ContainerImages images)
{
    private const int Editors = 6;

    [Theory]
    [InlineData("killed")]
    [InlineData("paused")]
    [InlineData("cut off the network")]
    public async Task A_replica_that_is(string fault)
    {
        var docker = images.Docker;
        var fleet = await images.HarmedFleetAsync();
        await using var typists = await Typists.StartAsync(fleet, Editors);
        await typists.AnswersAsync(200);
        var replica = fleet.Analysis[1].Id;
        var (harm, heal) = fault switch
        {
            "killed" => (new[] { "kill", replica }, new[] { "start", replica }),
            "paused" => (["pause", replica], ["unpause", replica]),
            _ => (
                ["network", "disconnect", fleet.Network, replica],
                ["network", "connect", "--alias", ContainerFleet.SharedName, fleet.Network, replica]),
        };

        await docker.RunAsync(harm);
        await typists.AnswersAsync(600);
        await docker.RunAsync(heal);
        await HealthyAsync(docker, replica);
        await typists.AnswersAsync(600);

        Tell(fault, await typists.EndAsync());
    }

    [Fact]
    public async Task Replicas_that_are_restarted_one_after_the_other()
    {
        var docker = images.Docker;
        var fleet = await images.HarmedFleetAsync();
        await using var typists = await Typists.StartAsync(fleet, Editors);
        await typists.AnswersAsync(200);
        foreach (var replica in fleet.Analysis)
        {
            await docker.RunAsync("restart", "--time", "10", replica.Id);
            await HealthyAsync(docker, replica.Id);
            await typists.AnswersAsync(200);
        }

        Tell("rolling restart", await typists.EndAsync());
    }

    [Fact]
    public async Task One_that_is_added_takes_load_within_ten_seconds_and_loses_it_without_an_error_when_it_is_stopped()
    {
        var docker = images.Docker;
        await using var fleet = await ContainerFleet.StartAsync(isOneName: true);
        await using var typists = await Typists.StartAsync(fleet, 4 * Editors);
        await typists.AnswersAsync(200);

        var added = await fleet.AddAsync();
        var ready = Stopwatch.GetTimestamp();
        await AnsweredAsync(added);
        var took = Stopwatch.GetElapsedTime(ready);
        await docker.RunAsync("stop", "--time", "10", added.Id);
        await typists.AnswersAsync(1_000);

        Tell(FormattableString.Invariant($"added, asked after {took.TotalSeconds:0.0} s, stopped"), await typists.EndAsync());
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    // Until the replica has answered a question of the gateway, by its own count.
    private static async Task AnsweredAsync(IContainer replica)
    {
        using var http = new HttpClient();
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        var page = new UriBuilder("http", replica.Hostname, replica.GetMappedPublicPort(8080), "/metrics").Uri;
        while (!(await http.GetStringAsync(page, limit.Token)).Contains("fhirpath.analysis.v1.Analysis/Hover", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }
    }

    private static async Task HealthyAsync(DockerClient docker, string container)
    {
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        while ((await docker.RunAsync("inspect", "--format", "{{.State.Health.Status}}", container)).Trim() != "healthy")
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }
    }

    private static void Tell(string fault, double[] times) => TestContext.Current.TestOutputHelper?.WriteLine(
        FormattableString.Invariant(
            $"{fault}: {times.Length} answers, p50 {times[times.Length / 2]:0.0} ms, p99 {times[times.Length * 99 / 100]:0.0} ms, longest {times[^1]:0} ms"));
}
