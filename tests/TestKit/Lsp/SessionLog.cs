using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FhirPathAspire.TestKit.Lsp;

/// <summary>What went over a connection and when: printed with a test that failed.</summary>
public sealed class SessionLog
{
    private const int MaxShown = 400;

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly long _start = Stopwatch.GetTimestamp();

    public void Sent(ReadOnlySpan<byte> bytes) => Add("-->", bytes);

    public void Received(ReadOnlySpan<byte> bytes) => Add("<--", bytes);

    public void Note(string text) => Add("   ", Encoding.UTF8.GetBytes(text));

    public override string ToString() => string.Join('\n', _lines);

    private void Add(string direction, ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaxShown)]);
        var more = bytes.Length > MaxShown ? $"… ({bytes.Length} bytes)" : "";
        var elapsed = Stopwatch.GetElapsedTime(_start).TotalMilliseconds;
        _lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{elapsed,8:F1} ms {direction} {text}{more}"));
    }
}
