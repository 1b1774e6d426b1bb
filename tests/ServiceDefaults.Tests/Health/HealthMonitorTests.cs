using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Tests.Health;

/// <summary>Checks that hang, throw and recover, in a service as it is shipped.</summary>
public sealed class HealthMonitorTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_check_that_hangs_delays_neither_an_answer_nor_the_other_checks()
    {
        var asked = 0;
        await using var app = await StartAsync(
            services => services.AddHealthChecks()
                .AddAsyncCheck("hangs", static () => new TaskCompletionSource<HealthCheckResult>().Task)
                .AddCheck("works", () => Count(ref asked)),
            ("Health:TimeoutSeconds", "0.05"), ("Health:PollSeconds", "1"));
        await UntilAsync(app, static health => ErrorsOf(health, "hangs") >= 2);
        var before = Volatile.Read(ref asked);

        var started = Stopwatch.GetTimestamp();
        for (var count = 0; count < 20; count++)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfAsync(app, "/health"));
            Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(app, "/alive"));
        }

        // An answer that ran the check would take a second at least for these, whatever else the machine does.
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(0.9));
        await UntilAsync(app, _ => Volatile.Read(ref asked) > before);
    }

    [Fact]
    public async Task A_check_that_blocks_its_thread_blocks_nobody_else()
    {
        using var release = new ManualResetEventSlim();
        await using var app = await StartAsync(
            services => services.AddHealthChecks().AddCheck("blocks", () =>
            {
                release.Wait(Cancelled);
                return HealthCheckResult.Healthy();
            }),
            ("Health:TimeoutSeconds", "0.05"));

        await UntilAsync(app, static health => ErrorsOf(health, "blocks") >= 1);
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(app, "/alive"));
        release.Set();
        await UntilAsync(app, static health => (string?)Find(health, "blocks")["status"] == "healthy");
    }

    [Fact]
    public async Task A_service_that_worked_is_degraded_by_its_first_error_unhealthy_by_several_and_healthy_again()
    {
        var works = true;
        await using var app = await StartAsync(
            services => services.AddHealthChecks().AddCheck("database", () =>
                Volatile.Read(ref works) ? HealthCheckResult.Healthy() : throw new InvalidOperationException("secret")),
            ("Health:UnhealthyAfter", "2"), ("Health:PollSeconds", "1"));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(app, "/health"));

        Volatile.Write(ref works, false);
        await UntilAsync(app, static health => (string?)Find(health, "database")["status"] == "degraded");
        await UntilAsync(app, static health => (string?)health["status"] == "unhealthy");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfAsync(app, "/health"));
        var broken = Find(await DetailsAsync(app), "database").ToJsonString();
        Assert.Contains("InvalidOperationException", broken, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", broken, StringComparison.Ordinal);

        Volatile.Write(ref works, true);
        await UntilAsync(app, static health => (string?)health["status"] == "healthy");
    }

    [Fact]
    public async Task What_a_check_knows_already_counts_at_once()
    {
        var works = true;
        await using var app = await StartAsync(services => services.AddHealthChecks().AddCheck(
            "state",
            () => works ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Gone."),
            [HealthTags.State]));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(app, "/health"));

        works = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfAsync(app, "/health"));
        Assert.Equal("Gone.", (string?)Find(await DetailsAsync(app), "state")["description"]);
    }

    [Fact]
    public async Task Started_alive_and_ready_are_three_questions()
    {
        var warm = false;
        await using var app = await StartAsync(services => services.AddHealthChecks().AddCheck(
            "warm-up",
            () => warm ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(),
            [HealthTags.Startup, HealthTags.State]));

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable],
            await AllAsync(app));
        warm = true;
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], await AllAsync(app));

        // Not ready and started are both: what has to stop takes nothing on.
        app.Services.GetRequiredService<ServerLifecycle>().BeginShutdown("Test.");
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(app, "/alive"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfAsync(app, "/health"));
    }

    [Fact]
    public async Task Health_is_told_in_the_shape_that_clients_know()
    {
        await using var app = await StartAsync(static _ => { });

        var health = await DetailsAsync(app);

        Assert.Equal("healthy", (string?)health["status"]);
        Assert.Equal("running", (string?)health["state"]);
        Assert.InRange((double)health["uptime"]!, 0, 1e9);
        Assert.InRange((long)health["memory"]!["rss"]!, 10_000_000, 100_000_000_000);
        Assert.All(
            ["heapUsed", "heapTotal", "external"], name => Assert.InRange((long)health["memory"]![name]!, 0, 1L << 40));
        Assert.InRange((double)health["cpu"]!, 0, 100);
        Assert.Equal(0, (int?)health["connections"]);
        Assert.True(DateTimeOffset.TryParse((string?)health["timestamp"], out _));
        var service = Find(health, "responsiveness");
        Assert.Equal("healthy", (string?)service["status"]);
        Assert.Equal(0, (int?)service["errorCount"]);
        Assert.NotNull(service["responseTime"]);
        Assert.True(DateTimeOffset.TryParse((string?)service["lastCheck"], out _));
        Assert.NotEmpty(service["history"]!.AsArray());
    }

    [Fact]
    public async Task Resources_are_told_in_the_shape_that_clients_know()
    {
        await using var app = await StartAsync(static _ => { });

        var resources = await JsonAsync(app, "/fhirpath/resources");

        Assert.NotNull(resources["memory"]!["rss"]);
        Assert.NotEmpty(resources["cpuHistory"]!.AsArray());
        Assert.NotEmpty(resources["memoryHistory"]!.AsArray());
        Assert.InRange((int)resources["fileHandles"]!, 0, 100_000);
        Assert.Equal(0, (int?)resources["connections"]);
        Assert.InRange((double)resources["thresholds"]!["memory"]!, 1, 1e15);
        Assert.Equal(80, (double?)resources["thresholds"]!["cpu"]);
        Assert.Equal("normal", (string?)resources["levels"]!["memory"]);
        Assert.True((bool?)resources["acceptsSessions"]);
    }

    [Fact]
    public async Task Metrics_tell_health_and_resources()
    {
        await using var app = await StartAsync(static _ => { });
        await DetailsAsync(app);
        using var client = app.GetTestClient();

        var text = await client.GetStringAsync("/metrics", Cancelled);

        Assert.Matches("""(?m)^fhirpath_health_status[{_].*check="responsiveness".* 2""", text);
        Assert.Contains("""kind="working_set""", text, StringComparison.Ordinal);
        Assert.Matches("(?m)^fhirpath_resources_cpu", text);
        Assert.Matches("""(?m)^fhirpath_resources_level[{_].*resource="memory".* 0""", text);
    }

    [Fact]
    public async Task Turned_off_it_answers_all_the_same_and_runs_nothing_by_itself()
    {
        var asked = 0;
        await using var app = await StartAsync(
            services => services.AddHealthChecks().AddCheck("counts", () => Count(ref asked)),
            ("Monitoring:Enabled", "false"));
        Assert.Equal(0, asked);

        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(app, "/health"));

        Assert.Equal(1, asked);
        Assert.Equal("healthy", (string?)(await DetailsAsync(app))["status"]);
        Assert.NotNull((await JsonAsync(app, "/fhirpath/resources"))["memory"]!["rss"]);
    }

    [Theory]
    [InlineData("Monitoring:SampleSeconds", "0")]
    [InlineData("Health:TimeoutSeconds", "0")]
    public async Task A_setting_that_makes_no_sense_ends_the_start(string name, string value)
    {
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => StartAsync(static _ => { }, (name, value)));
    }

    private static HealthCheckResult Count(ref int asked)
    {
        Interlocked.Increment(ref asked);
        return HealthCheckResult.Healthy();
    }

    private static int ErrorsOf(JsonNode health, string name) => (int?)Find(health, name)["errorCount"] ?? 0;

    private static JsonNode Find(JsonNode health, string name) => Assert.Single(
        health["services"]!.AsArray(), service => (string?)service!["name"] == name)!;

    private static async Task UntilAsync(WebApplication app, Predicate<JsonNode> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TestTimeouts.Expected);
        while (!holds(await DetailsAsync(app)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }

    private static Task<JsonNode> DetailsAsync(WebApplication app) => JsonAsync(app, "/fhirpath/health");

    private static async Task<JsonNode> JsonAsync(WebApplication app, string path)
    {
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(path, Cancelled);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancelled))!;
    }

    private static async Task<HttpStatusCode[]> AllAsync(WebApplication app) =>
    [
        await StatusOfAsync(app, "/alive"), await StatusOfAsync(app, "/startup"), await StatusOfAsync(app, "/health"),
    ];

    private static async Task<HttpStatusCode> StatusOfAsync(WebApplication app, string path)
    {
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(path, Cancelled);
        return answer.StatusCode;
    }

    private static async Task<WebApplication> StartAsync(
        Action<IServiceCollection> configure, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(row => row.Name, row => (string?)row.Value));
        builder.AddServiceDefaults();
        configure(builder.Services);
        var app = builder.Build();
        app.MapDefaultEndpoints();
        await app.StartAsync(Cancelled);
        return app;
    }
}
