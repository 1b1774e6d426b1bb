using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FhirPathAspire.LspGateway.Tests.Hosting;

/// <summary>What telemetry holds back when the process is told to stop, with a real collector and with one that hangs.</summary>
public sealed class TelemetryFlushTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_sent_yet_is_sent_before_the_process_ends()
    {
        var traces = new TaskCompletionSource<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.MapPost("/v1/{kind}", async (string kind, HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, Cancelled);
            var text = Encoding.Latin1.GetString(body.ToArray());
            if (kind == "traces" && text.Contains("textDocument/hover", StringComparison.Ordinal))
            {
                traces.TrySetResult(text);
            }
        });
        await collector.StartAsync(Cancelled);
        await using var gateway = await StartAsync(collector.Urls.First());
        await using var client = await AskAsync(gateway);
        Assert.False(traces.Task.IsCompleted);

        await gateway.SignalAsync("TERM");

        Assert.Equal(0, await gateway.ExitCodeAsync());
        Assert.DoesNotContain("secretword", await traces.Task.WaitAsync(TestTimeouts.Expected, Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_that_hangs_does_not_hold_the_process()
    {
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        var address = string.Create(
            CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)collector.LocalEndpoint).Port}");
        await using var gateway = await StartAsync(address);
        await using var client = await AskAsync(gateway);

        var started = Stopwatch.GetTimestamp();
        await gateway.SignalAsync("TERM");

        Assert.Equal(0, await gateway.ExitCodeAsync());
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(6));
    }

    private static async Task<LspClient> AskAsync(GatewayProcess gateway)
    {
        var client = await gateway.ConnectTcpAsync();
        await client.InitializeAsync();
        await client.OpenAsync("Patient.name.where(use = 'secretword')", 1);
        Assert.NotNull(await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9)));
        return client;
    }

    /// <summary>Nothing is sent by itself for longer than the test takes.</summary>
    private static Task<GatewayProcess> StartAsync(string collector) => GatewayProcess.StartAsync(
        ("OTEL_EXPORTER_OTLP_ENDPOINT", collector),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_BSP_SCHEDULE_DELAY", "600000"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "600000"));
}
