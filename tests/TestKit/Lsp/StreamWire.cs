using System.Globalization;
using System.Text;

namespace FhirPathAspire.TestKit.Lsp;

/// <summary>
/// Messages with a Content-Length header over streams. It is as strict with the server as the protocol allows: a
/// single stray byte on standard output fails the test.
/// </summary>
/// <param name="fromServer">What the server writes.</param>
/// <param name="toServer">What the server reads.</param>
/// <param name="end">Tells the server that nothing more will come.</param>
public sealed class StreamWire(Stream fromServer, Stream toServer, Func<Task> end) : ILspWire
{
    private readonly SemaphoreSlim _sending = new(1);

    public StreamWire(Stream fromServer, Stream toServer)
        : this(fromServer, toServer, () => toServer.DisposeAsync().AsTask())
    {
    }

    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var header = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"Content-Length: {message.Length}\r\n\r\n"));
        await SendRawAsync((byte[])[.. header, .. message.Span], cancellationToken);
    }

    public async Task SendRawAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await toServer.WriteAsync(bytes, cancellationToken);
            await toServer.FlushAsync(cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task<byte[]?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var header = await ReadLineAsync(cancellationToken);
        if (header is null)
        {
            return null;
        }

        const string Name = "Content-Length: ";
        if (!header.StartsWith(Name, StringComparison.Ordinal)
            || !int.TryParse(header.AsSpan(Name.Length), CultureInfo.InvariantCulture, out var length)
            || await ReadLineAsync(cancellationToken) is not "")
        {
            throw new InvalidDataException($"The server wrote something that is no frame: '{header}'");
        }

        var body = new byte[length];
        await fromServer.ReadExactlyAsync(body, cancellationToken);
        return body;
    }

    public Task EndAsync(CancellationToken cancellationToken) => end();

    public async ValueTask DisposeAsync()
    {
        await toServer.DisposeAsync();
        await fromServer.DisposeAsync();
        _sending.Dispose();
    }

    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await fromServer.ReadAsync(one, cancellationToken) == 1)
        {
            line.Add(one[0]);
            if (line is [.., (byte)'\r', (byte)'\n'])
            {
                return Encoding.ASCII.GetString([.. line[..^2]]);
            }
        }

        return line.Count == 0
            ? null
            : throw new InvalidDataException($"The server stopped inside a header: '{Encoding.ASCII.GetString([.. line])}'");
    }
}
