using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace FhirPathAspire.TestKit.Timing;

/// <summary>LSP with <c>Content-Length</c> headers over a pair of streams: TCP, or the pipes of a child process.</summary>
public sealed class StreamLspConnection(Stream input, Stream output) : LspConnection
{
    private byte[] _received = new byte[64 * 1024];
    private byte[] _sent = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Connects over TCP, without Nagle's delay.</summary>
    public static async Task<StreamLspConnection> ConnectAsync(
        string host, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(host, port, cancellationToken);
        var stream = new NetworkStream(socket, ownsSocket: true);
        return new StreamLspConnection(stream, stream);
    }

    /// <inheritdoc/>
    public override async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var header = Encoding.ASCII.GetBytes($"Content-Length: {message.Length}\r\n\r\n");
        var length = header.Length + message.Length;
        if (_sent.Length < length)
        {
            _sent = new byte[length * 2];
        }

        header.CopyTo(_sent, 0);
        message.CopyTo(_sent.AsMemory(header.Length));
        await output.WriteAsync(_sent.AsMemory(0, length), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async ValueTask<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
    {
        int headerEnd;
        while ((headerEnd = _received.AsSpan(_start.._end).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await FillAsync(_end - _start + 1, cancellationToken);
        }

        var length = LengthIn(_received.AsSpan(_start, headerEnd));
        await FillAsync(headerEnd + 4 + length, cancellationToken);
        var message = _received.AsMemory(_start + headerEnd + 4, length);
        _start += headerEnd + 4 + length;
        return message;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await output.DisposeAsync();
        await input.DisposeAsync();
    }

    private async ValueTask FillAsync(int count, CancellationToken cancellationToken)
    {
        MakeRoomFor(count);
        while (_end - _start < count)
        {
            var read = await input.ReadAsync(_received.AsMemory(_end), cancellationToken);
            if (read == 0)
            {
                throw new EndOfStreamException("The server closed the connection.");
            }

            _end += read;
        }
    }

    private void MakeRoomFor(int count)
    {
        if (_start + count <= _received.Length)
        {
            return;
        }

        var target = count > _received.Length ? new byte[count * 2] : _received;
        _received.AsSpan(_start.._end).CopyTo(target);
        (_received, _end, _start) = (target, _end - _start, 0);
    }

    private static int LengthIn(ReadOnlySpan<byte> header)
    {
        var name = "Content-Length: "u8;
        var value = header[(header.IndexOf(name) + name.Length)..];
        return Utf8Parser.TryParse(value, out int length, out _)
            ? length
            : throw new InvalidDataException($"No length in the header '{Encoding.ASCII.GetString(header)}'.");
    }
}
