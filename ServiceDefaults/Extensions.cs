using FhirPathAspire.ServiceDefaults.Health;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

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
        builder.Services.AddMonitoring(builder.Configuration);
        builder.Services.AddMonitoringHost();
        builder.Services.AddHealthChecks()
            .AddCheck<LifecycleCheck>("lifecycle", tags: [HealthTags.Startup, HealthTags.State]);
        builder.Services.AddServerCore(builder.Configuration);
        builder.Services.AddHostedService<HostLifecycle>();
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(static http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });

        // Orchestrators kill what has not stopped in time (Aspire after 6 s), so a service must be done before.
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>(
            static (host, shutdown) => host.ShutdownTimeout = shutdown.Value.Total);
        return builder;
    }

    /// <summary>
    /// Whoever reads the console may be slow or hang: then lines are lost, and their number told, before anybody waits.
    /// </summary>
    public static void LoseLinesRatherThanWait(ConsoleLoggerOptions options) =>
        options.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite;

    /// <summary>
    /// Maps <c>/health</c> (every check: ready for work), <c>/alive</c> (only the checks that tell whether the
    /// process should be restarted), <c>/startup</c> (only those that tell whether it has started) and <c>/metrics</c>
    /// (Prometheus text), in every environment: container probes need them. The answers of these name no details;
    /// <c>/fhirpath/health</c> and <c>/fhirpath/resources</c> do.
    /// </summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealthChecks(HealthPaths.Ready);
        app.MapHealthChecks(HealthPaths.Alive, Tagged(HealthTags.Live));
        app.MapHealthChecks(HealthPaths.Startup, Tagged(HealthTags.Startup));
        app.MapMonitoring();
        app.MapPrometheusScrapingEndpoint("/metrics");
        return app;
    }

    private static HealthCheckOptions Tagged(string tag) => new() { Predicate = check => check.Tags.Contains(tag) };
}
