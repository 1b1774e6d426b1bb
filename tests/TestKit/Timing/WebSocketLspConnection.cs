using System.Net.WebSockets;

namespace FhirPathAspire.TestKit.Timing;

/// <summary>LSP over a WebSocket: one message, one text message, no headers.</summary>
public sealed class WebSocketLspConnection : LspConnection
{
    private readonly ClientWebSocket _socket;
    private byte[] _received = new byte[64 * 1024];

    private WebSocketLspConnection(ClientWebSocket socket) => _socket = socket;

    /// <summary>Connects to <c>ws://…/lsp</c>.</summary>
    public static async Task<WebSocketLspConnection> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(address, cancellationToken);
        return new WebSocketLspConnection(socket);
    }

    /// <inheritdoc/>
    public override ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            if (length == _received.Length)
            {
                Array.Resize(ref _received, length * 2);
            }

            part = await _socket.ReceiveAsync(_received.AsMemory(length), cancellationToken);
            length += part.Count;
        }
        while (!part.EndOfMessage);

        return part.MessageType == WebSocketMessageType.Close
            ? throw new EndOfStreamException("The server closed the connection.")
            : _received.AsMemory(0, length);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
