using System.Buffers;
using System.Globalization;
using System.Text;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>
/// A message on its way out, in pooled memory. Room is kept in front of the body for the frame's header, so that
/// header and body leave as one piece: two writes without it cost 40 ms each on a delayed acknowledgement.
/// </summary>
internal sealed class OutgoingMessage : IBufferWriter<byte>, IDisposable
{
    private const int HeaderRoom = 32;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1024);
    private int _end = HeaderRoom;

    public int Length => _end - HeaderRoom;

    public ReadOnlyMemory<byte> Body => _buffer.AsMemory(HeaderRoom, Length);

    /// <summary>"Content-Length: 123\r\n\r\n" and the body.</summary>
    public ReadOnlyMemory<byte> Frame()
    {
        Span<byte> header = stackalloc byte[HeaderRoom];
        Encoding.ASCII.TryGetBytes(
            string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Length}\r\n\r\n"), header, out var length);
        header[..length].CopyTo(_buffer.AsSpan(HeaderRoom - length));
        return _buffer.AsMemory(HeaderRoom - length, length + Length);
    }

    public void Advance(int count) => _end += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_end);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_end);
    }

    public void Dispose()
    {
        var buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Reserve(int sizeHint)
    {
        sizeHint = Math.Max(sizeHint, 256);
        if (_buffer.Length - _end >= sizeHint)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _end + sizeHint));
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
