using System.Net;
using System.Net.Sockets;
using FhirPathAspire.AppHost.Embedded.Supervision;
using FhirPathAspire.ServiceDefaults.Processes.Supervision;

namespace FhirPathAspire.AppHost.Tests.Supervision;

public sealed class HealthProbeTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Nobody_listening_is_silence_and_the_reason_names_the_address()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = new Uri($"http://{closed.LocalEndpoint}/health");
        closed.Stop();

        var result = await CheckAsync(address, Enough);

        Assert.Equal(ProbeOutcome.Silent, result.Outcome);
        Assert.StartsWith($"{address} does not answer", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listener_that_takes_the_connection_and_says_nothing_is_silence_once_the_time_is_up()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var address = new Uri($"http://{mute.LocalEndpoint}/health");

        var result = await CheckAsync(address, TimeSpan.FromMilliseconds(100));

        Assert.Equal(new ProbeResult(ProbeOutcome.Silent, $"{address} does not answer within 0.1 s."), result);
    }

    private static async Task<ProbeResult> CheckAsync(Uri address, TimeSpan timeLimit)
    {
        using var client = new HealthClient();
        return await new HealthProbe(address, 200).CheckAsync(
            client.Http, timeLimit, TestContext.Current.CancellationToken);
    }
}
