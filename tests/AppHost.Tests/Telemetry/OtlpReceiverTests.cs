using System.Diagnostics;
using FhirPathAspire.AppHost.Tests.Dashboard;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FhirPathAspire.AppHost.Tests.Telemetry;

/// <summary>OpenTelemetry's own exporter is the sender.</summary>
public sealed class OtlpReceiverTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    [Fact]
    public void Spans_of_a_real_exporter_arrive_as_one_trace_with_its_steps()
    {
        using var source = new ActivitySource("FhirPath.Tests.Arriving");
        using (var provider = Exporter(source.Name, "sender", dashboard.Settings.ApiKey))
        {
            using (var whole = source.StartActivity("whole"))
            {
                using var part = source.StartActivity("part");
                part?.SetStatus(ActivityStatusCode.Error);
            }

            Assert.True(provider.ForceFlush());
        }

        var view = dashboard.Telemetry.View();

        Assert.Equal(2, view.Services.Single(service => service.Service == "sender").Spans);
        var trace = view.Traces.Single(known => known.Name == "sender: whole");
        Assert.True(trace.IsError);
        Assert.Equal([("whole", 0), ("part", 1)], trace.Spans.Select(span => (span.Name, span.Depth)));
        Assert.All(trace.Spans, span => Assert.InRange(span.Start + span.Duration, 0, trace.Duration + 0.001));
    }

    [Fact]
    public void A_sender_without_the_key_is_not_heard()
    {
        using var source = new ActivitySource("FhirPath.Tests.Stranger");
        using var provider = Exporter(source.Name, "stranger", "wrong");
        source.StartActivity("unheard")?.Dispose();
        provider.ForceFlush();

        Assert.DoesNotContain(dashboard.Telemetry.View().Services, service => service.Service == "stranger");
    }

    private TracerProvider Exporter(string source, string service, string key) => Sdk.CreateTracerProviderBuilder()
        .AddSource(source)
        .ConfigureResource(resource => resource.AddService(service))
        .AddOtlpExporter(options =>
        {
            options.Endpoint = new Uri(dashboard.Settings.TelemetryUrl);
            options.Protocol = OtlpExportProtocol.Grpc;
            options.Headers = $"x-otlp-api-key={key}";
        })
        .Build();
}
