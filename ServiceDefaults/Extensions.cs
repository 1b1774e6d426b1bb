using FhirPathAspire.ServiceDefaults.Lifecycle;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;

namespace FhirPathAspire.ServiceDefaults;

/// <summary>What makes a process production-grade, added once for every service of the graph.</summary>
public static class Extensions
{
    /// <summary>
    /// Adds telemetry, health checks, service discovery, resilience for outgoing HTTP calls and a bounded shutdown.
    /// gRPC channels are not made through <see cref="IHttpClientFactory"/> and so never meet the standard
    /// resilience handler, which would retry posts and cut streams.
    /// </summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        ParentWatch.Begin();
        builder.Configuration.AddConfigurationDefaults();
        builder.AddTelemetry();
        builder.Services.Configure<ConsoleLoggerOptions>(LoseLinesRatherThanWait);
        builder.Services.AddHealthChecks()
            .AddCheck("self", static () => HealthCheckResult.Healthy(), [HealthTags.Live])
            .AddCheck<LifecycleCheck>("lifecycle");
        builder.Services.AddServerCore(builder.Configuration);
        builder.Services.AddHostedService<HostLifecycle>();
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(static http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });

        // Orchestrators kill what has not stopped in time (Aspire after 6 s), so a service must be done before.
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = ShutdownTimeout);
        return builder;
    }

    /// <summary>
    /// Whoever reads the console may be slow or hang: then lines are lost, and their number told, before anybody waits.
    /// </summary>
    public static void LoseLinesRatherThanWait(ConsoleLoggerOptions options) =>
        options.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite;

    /// <summary>
    /// Maps <c>/health</c> (every check: ready for work), <c>/alive</c> (only the checks that tell whether the
    /// process should be restarted) and <c>/metrics</c> (Prometheus text), in every environment: container probes
    /// need them. The answers name no details.
    /// </summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealthChecks(HealthPaths.Ready);
        app.MapHealthChecks(
            HealthPaths.Alive,
            new HealthCheckOptions { Predicate = static check => check.Tags.Contains(HealthTags.Live) });
        app.MapPrometheusScrapingEndpoint("/metrics");
        return app;
    }

    private static TimeSpan ShutdownTimeout => TimeSpan.FromSeconds(5);
}
