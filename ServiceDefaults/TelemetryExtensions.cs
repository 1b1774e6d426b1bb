using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FhirPathAspire.ServiceDefaults;

internal static class TelemetryExtensions
{
    /// <summary>Meters and activity sources of this product all bear names that begin so.</summary>
    private const string OwnNames = "FhirPath.*";

    /// <summary>Traces, metrics and logs: Prometheus text always, OTLP where an endpoint is configured.</summary>
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry();
        telemetry.WithMetrics(static metrics => metrics
            .AddMeter(OwnNames)
            .AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddRuntimeInstrumentation()
            .AddPrometheusExporter());
        telemetry.WithTracing(static tracing => tracing
            .AddSource(OwnNames)
            .AddAspNetCoreInstrumentation(static options => options.Filter = IsWorthTracing)
            .AddGrpcClientInstrumentation()
            .AddHttpClientInstrumentation());

        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            builder.Logging.AddOpenTelemetry(static logging =>
            {
                logging.IncludeFormattedMessage = true;
                logging.IncludeScopes = true;
            });
            telemetry.UseOtlpExporter();
        }
    }

    /// <summary>Probes and scrapes come every few seconds and would bury the traces of real requests.</summary>
    private static bool IsWorthTracing(HttpContext context) =>
        !context.Request.Path.StartsWithSegments(HealthPaths.Ready)
        && !context.Request.Path.StartsWithSegments(HealthPaths.Alive)
        && !context.Request.Path.StartsWithSegments(HealthPaths.Startup)
        && !context.Request.Path.StartsWithSegments(HealthPaths.Details)
        && !context.Request.Path.StartsWithSegments(HealthPaths.Resources)
        && !context.Request.Path.StartsWithSegments("/metrics")
        && !context.Request.Path.StartsWithSegments("/grpc.health.v1.Health");
}
