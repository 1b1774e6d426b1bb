using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FhirPathAspire.LspGateway.Tests.Hosting;

/// <summary>A mistake that no boundary is around, planted into the process of the gateway.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public CrashTests() => _listener.Start();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_leaves_a_thread_is_told_once_and_ends_the_process_with_a_code()
    {
        await using var gateway = await StartAsync("thread");
        using var trigger = await _listener.AcceptTcpClientAsync(Cancelled);
        await trigger.GetStream().WriteAsync(new byte[1], Cancelled);

        Assert.NotEqual(0, await gateway.ExitCodeAsync());
        var lines = gateway.Output.Split('\n');
        Assert.Single(lines, static line => line.Contains("[4027]", StringComparison.Ordinal));
        Assert.Single(lines, static line =>
            line.Contains("process: the process can't go on: InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_task_that_nobody_waits_for_is_a_defect_in_the_log_and_no_more()
    {
        await using var gateway = await StartAsync("task");
        using var trigger = await _listener.AcceptTcpClientAsync(Cancelled);
        await using var client = await gateway.ConnectTcpAsync();
        await client.InitializeAsync();
        await client.OpenAsync("Patient.name", 1);
        await trigger.GetStream().WriteAsync(new byte[1], Cancelled);

        await gateway.OutputAsync("background task failed with a defect: InvalidOperationException");
        Assert.NotNull(await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9)));
        Assert.DoesNotContain("secretword", gateway.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _listener.Dispose();

    private Task<GatewayProcess> StartAsync(string place)
    {
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        return GatewayProcess.StartAsync(
            ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location),
            ("DOTNET_DbgEnableMiniDump", "0"),
            (StartupHook.Variable, string.Create(CultureInfo.InvariantCulture, $"{place}:{port}")));
    }
}
