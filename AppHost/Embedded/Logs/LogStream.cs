using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace FhirPathAspire.AppHost.Embedded.Logs;

/// <summary>
/// The one log stream of the graph: everything that the replicas and the AppHost write, in order, bounded.
/// </summary>
internal sealed class LogStream(TimeProvider time)
{
    /// <summary>The source of the AppHost's own lines.</summary>
    public const string OwnSource = "apphost";

    private const int KeptPerSource = 2_000;
    private const int SubscriberBacklog = 10_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<LogLine>> _kept = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<Channel<LogLine>, byte> _subscribers = new();
    private long _count;

    /// <summary>Tells every new line, in order, on the thread that wrote it.</summary>
    public event Action<LogLine>? Written;

    public void Append(string source, string text)
    {
        lock (_gate)
        {
            var line = new LogLine(++_count, time.GetUtcNow(), source, text);
            if (!_kept.TryGetValue(source, out var lines))
            {
                _kept[source] = lines = new Queue<LogLine>();
            }

            lines.Enqueue(line);
            if (lines.Count > KeptPerSource)
            {
                lines.Dequeue();
            }

            Written?.Invoke(line);
            foreach (var subscriber in _subscribers.Keys)
            {
                subscriber.Writer.TryWrite(line);
            }
        }
    }

    /// <summary>The kept lines of a source, or of all, in order.</summary>
    public IReadOnlyList<LogLine> Snapshot(string? source = null)
    {
        lock (_gate)
        {
            return
            [
                .. _kept.SelectMany(entry => entry.Value)
                    .Where(line => IsFrom(line, source))
                    .OrderBy(line => line.Number),
            ];
        }
    }

    /// <summary>The kept lines and then every new one, until cancelled. A slow reader loses the oldest.</summary>
    public async IAsyncEnumerable<LogLine> WatchAsync(
        string? source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<LogLine>(
            new BoundedChannelOptions(SubscriberBacklog) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            foreach (var line in Snapshot(source))
            {
                channel.Writer.TryWrite(line);
            }

            _subscribers[channel] = 0;
        }

        try
        {
            await foreach (var line in channel.Reader.ReadAllAsync(cancellationToken))
            {
                if (IsFrom(line, source))
                {
                    yield return line;
                }
            }
        }
        finally
        {
            _subscribers.TryRemove(channel, out _);
        }
    }

    private static bool IsFrom(LogLine line, string? source) =>
        source is null || string.Equals(line.Source, source, StringComparison.OrdinalIgnoreCase);
}
