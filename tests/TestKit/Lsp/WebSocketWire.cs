using System.Net.WebSockets;

namespace FhirPathAspire.TestKit.Lsp;

/// <summary>One message a WebSocket message.</summary>
public sealed class WebSocketWire(WebSocket socket) : ILspWire
{
    public WebSocket Socket => socket;

    public Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        return socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).AsTask();
    }

    public Task SendRawAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        return SendAsync(bytes, cancellationToken);
    }

    public async Task<byte[]?> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            await message.WriteAsync(buffer.AsMemory(0, received.Count), cancellationToken);
            if (received.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }

    public Task EndAsync(CancellationToken cancellationToken)
    {
        return socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
