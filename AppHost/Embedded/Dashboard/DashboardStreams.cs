using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FhirPathAspire.AppHost.Embedded.Logs;
using FhirPathAspire.AppHost.Embedded.Telemetry;
using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.AppHost.Embedded.Dashboard;

/// <summary>What the page is told as it happens; the streams end when the visitor leaves or the graph stops.</summary>
internal sealed class DashboardStreams(
    ResourceNotificationService notifications,
    LogStream logs,
    TelemetryStore telemetry,
    IHostApplicationLifetime application,
    TimeProvider time)
{
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan TelemetryInterval = TimeSpan.FromSeconds(2);
    private const int LinesAtOnce = 500;

    /// <summary>All replicas, again after every change.</summary>
    public async IAsyncEnumerable<ReplicaView[]> ReplicasAsync([EnumeratorCancellation] CancellationToken gone)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(gone, application.ApplicationStopping);
        var changes = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var watching = WatchAsync(changes.Writer, ended.Token);
        while (await changes.Reader.WaitToReadAsync(CancellationToken.None))
        {
            changes.Reader.TryRead(out _);
            yield return ReplicaViews.From(notifications.Snapshot());
            await Task.Delay(Calm, time, CancellationToken.None);
        }

        await watching;
    }

    /// <summary>The kept lines, then new ones, in batches.</summary>
    public async IAsyncEnumerable<LogView[]> LogsAsync([EnumeratorCancellation] CancellationToken gone)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(gone, application.ApplicationStopping);
        var kept = logs.Snapshot().TakeLast(LinesAtOnce * 2).ToArray();
        yield return [.. kept.Select(View)];
        var last = kept is [.., var newest] ? newest.Number : 0;
        await using var lines = logs.WatchAsync(null, ended.Token).GetAsyncEnumerator(CancellationToken.None);
        while (await NextAsync(lines))
        {
            if (lines.Current.Number > last)
            {
                yield return [View(lines.Current)];
            }
        }
    }

    /// <summary>What the services sent, every other second.</summary>
    public async IAsyncEnumerable<TelemetryView> TelemetryAsync([EnumeratorCancellation] CancellationToken gone)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(gone, application.ApplicationStopping);
        var version = -1L;
        while (!ended.IsCancellationRequested)
        {
            if (telemetry.Version != version)
            {
                version = telemetry.Version;
                yield return telemetry.View();
            }

            await Task.Delay(TelemetryInterval, time, ended.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static LogView View(LogLine line) =>
        new(line.Number, line.Time, line.Source, TerminalText.Plain(line.Text));

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<LogLine> lines)
    {
        try
        {
            return await lines.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            // The visitor left or the graph stops: the stream ends.
            return false;
        }
    }

    private async Task WatchAsync(ChannelWriter<bool> changes, CancellationToken ended)
    {
        try
        {
            await foreach (var _ in notifications.WatchAsync(ended))
            {
                changes.TryWrite(true);
            }
        }
        catch (OperationCanceledException)
        {
            // The visitor left or the graph stops: the stream ends below.
            changes.TryWrite(true);
        }
        finally
        {
            changes.Complete();
        }
    }
}
