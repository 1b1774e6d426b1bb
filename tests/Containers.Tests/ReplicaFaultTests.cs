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
                ["network", "connect", "--alias", ContainerFleet.NameOf(1), fleet.Network, replica]),
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
