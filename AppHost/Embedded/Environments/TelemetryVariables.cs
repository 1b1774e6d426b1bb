using FhirPathAspire.AppHost.Embedded.Supervision;

namespace FhirPathAspire.AppHost.Embedded.Environments;

/// <summary>The OpenTelemetry and console variables of every replica, as Aspire 13 sets them.</summary>
internal static class TelemetryVariables
{
    private static readonly (string Name, string Value)[] OnlyInDevelopment =
    [
        ("OTEL_BLRP_SCHEDULE_DELAY", "1000"),
        ("OTEL_BSP_SCHEDULE_DELAY", "1000"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "1000"),
        ("OTEL_TRACES_SAMPLER", "always_on"),
        ("OTEL_METRICS_EXEMPLAR_FILTER", "trace_based"),
        ("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true"),
        ("OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION", "true"),
        ("OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION", "true"),
    ];

    public static IEnumerable<(string Name, string Value)> For(
        ReplicaId replica, TelemetryTarget? target, bool isDevelopment)
    {
        yield return ("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory");
        yield return ("OTEL_SERVICE_NAME", replica.Resource);
        yield return ("OTEL_RESOURCE_ATTRIBUTES", $"service.instance.id={replica.Suffix}");
        yield return ("DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION", "true");
        yield return ("LOGGING__CONSOLE__FORMATTERNAME", "simple");
        if (target is not null)
        {
            yield return ("OTEL_EXPORTER_OTLP_ENDPOINT", target.Endpoint);
            yield return ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc");
            yield return ("OTEL_EXPORTER_OTLP_HEADERS", $"x-otlp-api-key={target.ApiKey}");
        }

        foreach (var variable in isDevelopment ? OnlyInDevelopment : [])
        {
            yield return variable;
        }
    }
}
