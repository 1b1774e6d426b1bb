using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.ServiceDefaults.Tests;

public sealed class DefaultEndpointsTests
{
    public static TheoryData<string> Environments => ["Production", "Development", "Staging"];

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Health_and_alive_answer_in_every_environment(string environment)
    {
        await using var app = await StartAsync(environment, static _ => { });

        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(app, "/health"));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(app, "/alive"));
    }

    [Fact]
    public async Task A_service_that_is_not_ready_is_still_alive()
    {
        await using var app = await StartAsync("Production", static services => services
            .AddHealthChecks().AddCheck("database", static () => HealthCheckResult.Unhealthy("secret detail")));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfAsync(app, "/health"));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(app, "/alive"));
    }

    [Fact]
    public async Task Health_names_no_details()
    {
        await using var app = await StartAsync("Production", static services => services
            .AddHealthChecks().AddCheck("database", static () => HealthCheckResult.Unhealthy("secret detail")));

        using var client = app.GetTestClient();
        using var answer = await client.GetAsync("/health", TestContext.Current.CancellationToken);

        Assert.Equal("Unhealthy", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Metrics_are_served_as_Prometheus_text()
    {
        await using var app = await StartAsync("Production", static _ => { });

        using var client = app.GetTestClient();
        var text = await client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.Contains("dotnet_process_cpu_count", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_stops_before_its_orchestrator_loses_patience()
    {
        await using var app = await StartAsync("Production", static _ => { });

        var options = app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<HostOptions>>().Value;

        Assert.Equal(TimeSpan.FromSeconds(5), options.ShutdownTimeout);
    }

    private static async Task<WebApplication> StartAsync(string environment, Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.AddServiceDefaults();
        configure(builder.Services);
        var app = builder.Build();
        app.MapDefaultEndpoints();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<HttpStatusCode> StatusOfAsync(WebApplication app, string path)
    {
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
