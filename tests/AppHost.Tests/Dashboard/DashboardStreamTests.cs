using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace FhirPathAspire.AppHost.Tests.Dashboard;

public sealed class DashboardStreamTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_page_is_told_every_change_of_a_replica_that_it_stops_and_starts()
    {
        using var visitor = await dashboard.NewLoggedInVisitorAsync();
        await using var states = StatesAsync(visitor).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await WaitForAsync(states, "Running");
        var replica = dashboard.Notifications.Snapshot()[0].ResourceId;

        await PostAsync(visitor, $"/api/replicas/{replica}/stop", HttpStatusCode.OK);
        await WaitForAsync(states, "Exited");

        await PostAsync(visitor, $"/api/replicas/{replica}/start", HttpStatusCode.OK);
        await WaitForAsync(states, "Running");
    }

    [Theory]
    [InlineData("/api/replicas/nobody/stop")]
    [InlineData("/api/replicas/sleeper/explode")]
    public async Task An_unknown_replica_or_command_is_told_as_such(string path)
    {
        using var visitor = await dashboard.NewLoggedInVisitorAsync();

        await PostAsync(visitor, path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_is_told_the_log_lines_with_their_source()
    {
        using var visitor = await dashboard.NewLoggedInVisitorAsync();
        await using var batches = EventsAsync(visitor, "/api/logs")
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await batches.MoveNextAsync());

        Assert.Contains(
            batches.Current.EnumerateArray(),
            line => line.GetProperty("source").GetString() == "apphost"
                && line.GetProperty("text").GetString() == $"Login to the dashboard at {dashboard.Settings.LoginUrl}");
    }

    private static async IAsyncEnumerable<string> StatesAsync(HttpClient visitor)
    {
        await foreach (var replicas in EventsAsync(visitor, "/api/replicas"))
        {
            yield return replicas[0].GetProperty("state").GetString() ?? "";
        }
    }

    private static async IAsyncEnumerable<JsonElement> EventsAsync(HttpClient visitor, string path)
    {
        using var limit = new CancellationTokenSource(Limit);
        await using var stream = await visitor.GetStreamAsync(new Uri(path, UriKind.Relative), limit.Token);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(limit.Token))
        {
            yield return JsonDocument.Parse(item.Data).RootElement.Clone();
        }
    }

    private static async Task WaitForAsync(IAsyncEnumerator<string> states, string state)
    {
        while (await states.MoveNextAsync())
        {
            if (states.Current == state)
            {
                return;
            }
        }

        Assert.Fail($"The stream ended without {state}.");
    }

    private async Task PostAsync(HttpClient visitor, string path, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Origin", dashboard.Settings.Url);
        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }
}
