using System.Net;
using System.Net.Sockets;
using FhirPathAspire.LspGateway.Transport;

namespace FhirPathAspire.LspGateway.Tests.Attacks;

/// <summary>What finds a peer that vanished is the kernel; it is asked whether it was told to.</summary>
public sealed class SocketCareTests
{
    [Fact]
    public async Task The_kernel_is_told_to_look_for_peers_that_vanished()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads what Linux tells of sockets.");
        await using var gateway = await RunningGateway.StartAsync();
        await using var client = await gateway.ConnectTcpAsync();
        await client.InitializeAsync();

        // Columns of /proc/net/tcp6 and tcp: local address, remote address, state (01: open), queues, timer (02: keep-alive).
        var port = $":{gateway.Lsp.Port:X4} ";
        var timers = new[] { "/proc/net/tcp", "/proc/net/tcp6" }
            .SelectMany(File.ReadLines)
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(columns => columns.Length > 5 && (columns[1] + " ").EndsWith(port, StringComparison.Ordinal) && columns[3] == "01")
            .Select(static columns => columns[5]);

        var timer = Assert.Single(timers);
        Assert.StartsWith("02:", timer, StringComparison.Ordinal);
        Assert.InRange(Convert.ToInt32(timer[3..], 16), 1, 15 * 100);
    }

    [Fact]
    public async Task What_nobody_acknowledges_ends_the_connection_within_half_a_minute()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "An option of Linux.");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint, TestContext.Current.CancellationToken);
        using var socket = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);

        SocketCare.Apply(socket, new ConnectionLimits());

        var milliseconds = new byte[4];
        socket.GetRawSocketOption(6, 18, milliseconds);
        Assert.Equal(30_000, BitConverter.ToInt32(milliseconds));
    }
}
