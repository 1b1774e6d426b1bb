using System.Diagnostics;
using FhirPathAspire.AppHost.Embedded.Dashboard;
using FhirPathAspire.AppHost.Embedded.Environments;
using FhirPathAspire.AppHost.Embedded.Telemetry;
using FhirPathAspire.Integration.Tests.Graphs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FhirPathAspire.Integration.Tests.Embedded;

/// <summary>The whole graph with its telemetry receiver; the editor is StreamJsonRpc, which sends W3C trace context.</summary>
public sealed class TraceTests
{
    [Fact]
    public async Task A_request_of_an_editor_is_one_trace_through_gateway_and_replica()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            ["--environment", "Development"], TestContext.Current.CancellationToken);
        AddReceiver(builder.Services);
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await Bounded.WaitAsync(
            cancellation => app.ResourceNotifications.WaitForResourceHealthyAsync("lsp-gateway", cancellation),
            "the gateway is healthy",
            () => GraphReport.Write(app));
        await using var editor = await EditorSession.OpenAsync(
            app.GetEndpoint("lsp-gateway", "lsp"), "// @resource Patient\nPatient.name.given");

        using var request = new Activity("editor asks") { ActivityTraceFlags = ActivityTraceFlags.Recorded };
        request.SetIdFormat(ActivityIdFormat.W3C).Start();
        await editor.HoverAsync(1, 10);
        request.Stop();

        var trace = await WaitForTraceAsync(
            app.Services.GetRequiredService<TelemetryStore>(), request.TraceId.ToHexString());
        Assert.Equal("lsp-gateway: textDocument/hover", trace.Name);
        var gateway = trace.Spans.First(static span => span.Service == "lsp-gateway");
        var replica = trace.Spans.First(static span => span.Service == "analysis");
        Assert.Equal(0, gateway.Depth);
        Assert.True(replica.Depth > gateway.Depth, "The replica's span is part of the gateway's.");
        Assert.Contains("Hover", replica.Name, StringComparison.Ordinal);
    }

    private static void AddReceiver(IServiceCollection services)
    {
        var settings = new DashboardSettings(new ConfigurationBuilder().AddInMemoryCollection(
            [new("DashboardPort", "0"), new("OtlpPort", "0")]).Build());
        services.AddSingleton(settings)
            .AddSingleton(new TelemetryTarget(settings.TelemetryUrl, settings.ApiKey))
            .AddSingleton<TelemetryStore>()
            .AddSingleton<DashboardStreams>()
            .AddHostedService<DashboardServer>();
    }

    private static Task<TraceView> WaitForTraceAsync(TelemetryStore store, string traceId) => Bounded.WaitAsync(
        async cancellation =>
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            while (true)
            {
                var trace = store.View().Traces.FirstOrDefault(known => known.Id == traceId);
                if (trace?.Spans.Select(static span => span.Service).Distinct().Count() == 2)
                {
                    return trace;
                }

                await timer.WaitForNextTickAsync(cancellation);
            }
        },
        "both processes have sent their spans",
        () => Task.FromResult(string.Join('\n', store.View().Traces.Select(static trace => $"{trace.Id} {trace.Name}"))));
}
