using System.Net;

namespace FhirPathAspire.LspGateway.Tests.Monitoring;

/// <summary>A gateway under the limit of a container that is given more than it can hold.</summary>
public sealed class MemoryPressureTests
{
    private const string Resources = "/fhirpath/resources";
    private const long Limit = 300_000_000;
    private const int Characters = 150_000;
    private const int DocumentsASample = 60;

    [Fact]
    public async Task Critical_memory_refuses_new_sessions_spares_the_others_and_comes_back()
    {
        using var group = MemoryGroup.CreateOrSkip(Limit);
        await using var gateway = await LimitedGateway.StartAsync(
            group.Launcher,
            ("Monitoring__SampleSeconds", "1"),
            ("Monitoring__MemoryWarningPercent", "55"),
            ("Monitoring__MemoryCriticalPercent", "60"),
            ("Recovery__CoolDownSeconds", "1"));
        await using var other = await StartAsync(gateway);

        // The first time code is compiled and threads are made: what comes and goes shows from the second on.
        var before = await ShortageAsync(gateway, other);
        var after = await ShortageAsync(gateway, other);

        Assert.InRange(after, 0, 1.1 * before);
        await using var welcome = await StartAsync(gateway);
        Assert.True(gateway.IsAlive);
    }

    /// <summary>Fills memory, looks at what the gateway does, and lets go; physical memory when it is over.</summary>
    private static async Task<long> ShortageAsync(LimitedGateway gateway, LspClient other)
    {
        var greedy = await FillAsync(gateway);
        await gateway.UntilAsync(Resources, static now => (bool?)now["acceptsSessions"] == false);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await gateway.WebSocketRefusalAsync());
        await using (var refused = await gateway.ConnectAsync())
        {
            var message = await refused.NotificationAsync("window/showMessage");
            Assert.Contains("short of memory", (string?)message!["message"], StringComparison.Ordinal);
            await refused.ClosedAsync();
        }

        var health = await gateway.GetAsync("/fhirpath/health");
        Assert.Equal(("degraded", "degraded"), ((string?)health["status"], (string?)health["state"]));
        Assert.NotNull(await other.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9)));
        await greedy.DisposeAsync();
        var after = await OverAsync(gateway);
        Assert.NotNull(await other.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9)));
        return after;
    }

    /// <summary>Opens documents until memory is critical.</summary>
    private static async Task<LspClient> FillAsync(LimitedGateway gateway)
    {
        var client = await StartAsync(gateway);
        for (var number = 1; ; number++)
        {
            var uri = $"file:///greedy/{number}.fhirpath";
            await client.OpenAsync(Text(number), 1, uri);
            await client.PublishedAsync(1, uri);
            var now = await gateway.GetAsync(Resources);
            if (number % DocumentsASample == 0)
            {
                // Faster than the gateway looks, all would be used up before it knows.
                var at = (string?)now["timestamp"];
                now = await gateway.UntilAsync(Resources, next => (string?)next["timestamp"] != at);
            }

            if ((string?)now["levels"]!["memory"] == "critical")
            {
                return client;
            }

            Assert.InRange(number, 1, 900);
        }
    }

    /// <summary>Waits until the shortage is over; physical memory then.</summary>
    private static async Task<long> OverAsync(LimitedGateway gateway)
    {
        var calm = await gateway.UntilAsync(Resources, static now => (string?)now["levels"]!["memory"] == "normal");

        // The last clean-up follows that sample; the next one tells what it gave back.
        var at = (string?)calm["timestamp"];
        var next = await gateway.UntilAsync(Resources, now => (string?)now["timestamp"] != at);
        return (long?)next["memory"]!["rss"] ?? 0;
    }

    private static async Task<LspClient> StartAsync(LimitedGateway gateway)
    {
        var client = await gateway.ConnectAsync();
        await client.InitializeAsync();
        await client.OpenAsync("Patient.name");
        await client.PublishedAsync(1);
        return client;
    }

    // Long, quickly read, and never seen before.
    private static string Text(int number) => $"name.given // {number} {new string('x', Characters)}";
}
