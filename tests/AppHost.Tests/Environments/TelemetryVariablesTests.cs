using FhirPathAspire.AppHost.Embedded.Environments;
using FhirPathAspire.AppHost.Embedded.Supervision;

namespace FhirPathAspire.AppHost.Tests.Environments;

public sealed class TelemetryVariablesTests
{
    private static readonly ReplicaId Replica = new("analysis", "abcdefgh", 0);
    private static readonly TelemetryTarget Target = new("http://localhost:18889", "key");

    [Theory]
    [InlineData("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:18889")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "x-otlp-api-key=key")]
    [InlineData("OTEL_SERVICE_NAME", "analysis")]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES", "service.instance.id=abcdefgh")]
    [InlineData("DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION", "true")]
    [InlineData("LOGGING__CONSOLE__FORMATTERNAME", "simple")]
    public void Every_replica_has_Aspires_variables(string name, string value) =>
        Assert.Contains((name, value), TelemetryVariables.For(Replica, Target, isDevelopment: false));

    [Theory]
    [InlineData("OTEL_BLRP_SCHEDULE_DELAY", "1000")]
    [InlineData("OTEL_BSP_SCHEDULE_DELAY", "1000")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL", "1000")]
    [InlineData("OTEL_TRACES_SAMPLER", "always_on")]
    [InlineData("OTEL_METRICS_EXEMPLAR_FILTER", "trace_based")]
    [InlineData("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true")]
    [InlineData("OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION", "true")]
    [InlineData("OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION", "true")]
    public void Development_adds_the_impatient_ones(string name, string value)
    {
        Assert.Contains((name, value), TelemetryVariables.For(Replica, Target, isDevelopment: true));
        Assert.DoesNotContain((name, value), TelemetryVariables.For(Replica, Target, isDevelopment: false));
    }

    [Fact]
    public void Without_a_receiver_nothing_is_sent_anywhere() => Assert.DoesNotContain(
        TelemetryVariables.For(Replica, target: null, isDevelopment: true),
        variable => variable.Name.StartsWith("OTEL_EXPORTER", StringComparison.Ordinal));
}
