using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Tests.Wire;

/// <summary>The channel against a real WebSocket on the other side of a real connection.</summary>
public sealed class WebSocketChannelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_closes_has_ended_the_connection_in_order()
    {
        var (client, channel) = await ConnectAsync();
        using var _ = client;
        await using var __ = channel;
        await client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);

        var incoming = await channel.ReadAsync(Cancellation);

        Assert.Equal(IncomingKind.End, incoming.Kind);
    }

    [Fact]
    public async Task A_message_without_content_is_a_message_and_takes_none_with_it()
    {
        var (client, channel) = await ConnectAsync();
        using var _ = client;
        await using var __ = channel;
        await client.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, Cancellation);
        await client.SendAsync("{}"u8.ToArray(), WebSocketMessageType.Text, true, Cancellation);

        Assert.Equal("", await ReadTextAsync(channel));
        Assert.Equal("{}", await ReadTextAsync(channel));
    }

    private static async Task<string> ReadTextAsync(WebSocketChannel channel)
    {
        var incoming = await channel.ReadAsync(Cancellation);
        Assert.Equal(IncomingKind.Message, incoming.Kind);
        return Encoding.UTF8.GetString(incoming.Body);
    }

    private static async Task<(WebSocket Client, WebSocketChannel Channel)> ConnectAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var connecting = new TcpClient();
        await connecting.ConnectAsync((IPEndPoint)listener.LocalEndpoint, Cancellation);
        var accepted = await listener.AcceptTcpClientAsync(Cancellation);
        var client = WebSocket.CreateFromStream(connecting.GetStream(), new WebSocketCreationOptions());
        var server = WebSocket.CreateFromStream(
            accepted.GetStream(), new WebSocketCreationOptions { IsServer = true });
        return (client, new WebSocketChannel(server, new WireLimits(), TimeProvider.System));
    }
}
