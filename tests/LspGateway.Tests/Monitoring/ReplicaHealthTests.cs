using System.Diagnostics;
using System.Text.Json.Nodes;
using FhirPathAspire.LspGateway.Tests.Routing;

namespace FhirPathAspire.LspGateway.Tests.Monitoring;

/// <summary>What a gateway tells of the replicas that it asks, one of which hangs.</summary>
public sealed class ReplicaHealthTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_replica_that_hangs_is_told_by_name_and_delays_no_answer()
    {
        await using var working = new AnalysisProcess();
        await using var hanging = new AnalysisProcess();
        await Task.WhenAll(working.StartAsync(), hanging.StartAsync());
        await using var gateway = await RunningGateway.StartAsync(
            ("services:analysis:grpc:0", working.Address),
            ("services:analysis:grpc:1", hanging.Address),
            ("Health:PollSeconds", "1"),
            ("Health:UnhealthyAfter", "2"));
        using var client = new HttpClient { BaseAddress = new Uri($"http://{gateway.Http}") };
        await UntilAsync(client, health =>
            StatusOf(health, working) == "healthy" && StatusOf(health, hanging) == "healthy");

        await hanging.FreezeAsync();
        var frozen = await UntilAsync(client, health => StatusOf(health, hanging) == "unhealthy");

        Assert.Equal("healthy", StatusOf(frozen, working));
        Assert.Equal("degraded", (string?)frozen["status"]);
        Assert.NotNull(Find(frozen, hanging)!["lastError"]);
        var times = new List<double>();
        for (var count = 0; count < 50; count++)
        {
            var started = Stopwatch.GetTimestamp();
            Assert.Equal("Degraded", await client.GetStringAsync("/health", Cancelled));
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        // Nobody waited for the replica, which is given half a second at least.
        Assert.InRange(times.Order().ElementAt(times.Count / 2), 0, 100);

        await hanging.ThawAsync();
        await UntilAsync(client, health => StatusOf(health, hanging) == "healthy");
    }

    private static JsonNode? Find(JsonNode health, AnalysisProcess replica) => health["services"]!.AsArray()
        .FirstOrDefault(service => ((string?)service!["name"])!.Contains(
            new Uri(replica.Address).Authority, StringComparison.Ordinal));

    private static string? StatusOf(JsonNode health, AnalysisProcess replica) =>
        (string?)Find(health, replica)?["status"];

    private static async Task<JsonNode> UntilAsync(HttpClient client, Predicate<JsonNode> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TestTimeouts.Expected);
        while (true)
        {
            using var answer = await client.GetAsync("/fhirpath/health", limit.Token);
            var health = JsonNode.Parse(await answer.Content.ReadAsStringAsync(limit.Token))!;
            if (holds(health))
            {
                return health;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }
}
