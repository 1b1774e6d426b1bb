using System.Net;
using System.Net.Sockets;
using FhirPathAspire.AppHost.Embedded.Supervision;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace FhirPathAspire.AppHost.Tests.Supervision;

public sealed class HealthMonitorTests
{
    [Fact]
    public async Task Without_checks_what_runs_is_healthy()
    {
        var (status, reason) = await FirstReportAsync([]);

        Assert.Equal(HealthStatus.Healthy, status);
        Assert.Null(reason);
    }

    [Fact]
    public async Task Nobody_listening_is_unhealthy_and_the_reason_names_the_address()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = new Uri($"http://{closed.LocalEndpoint}/health");
        closed.Stop();

        var (status, reason) = await FirstReportAsync([new HealthProbe(address, 200)]);

        Assert.Equal(HealthStatus.Unhealthy, status);
        Assert.StartsWith($"{address} does not answer", reason, StringComparison.Ordinal);
    }

    private static async Task<(HealthStatus Status, string? Reason)> FirstReportAsync(HealthProbe[] probes)
    {
        using var client = new HealthClient();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var first = new TaskCompletionSource<(HealthStatus, string?)>();
        var monitor = new HealthMonitor(probes, client, new FakeTimeProvider());
        var running = monitor.RunAsync((status, reason) => first.TrySetResult((status, reason)), enough.Token);

        var report = await first.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await enough.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return report;
    }
}
