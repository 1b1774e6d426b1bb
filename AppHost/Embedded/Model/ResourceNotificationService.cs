using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Knows the present state of every replica, and tells its changes.</summary>
public sealed class ResourceNotificationService
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ResourceEvent> _current = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _order = [];
    private readonly ConcurrentDictionary<Channel<ResourceEvent>, byte> _watchers = new();

    /// <summary>The present state of every replica, then every change, until cancelled.</summary>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<ResourceEvent>();
        lock (_gate)
        {
            foreach (var known in All())
            {
                channel.Writer.TryWrite(known);
            }

            _watchers[channel] = 0;
        }

        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return change;
            }
        }
        finally
        {
            _watchers.TryRemove(channel, out _);
        }
    }

    /// <summary>Waits until a replica of the resource, or the one replica, is as asked.</summary>
    public async Task<ResourceEvent> WaitForResourceAsync(
        string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default)
    {
        await foreach (var change in WatchAsync(cancellationToken))
        {
            if (IsNamed(change, resourceName) && predicate(change))
            {
                return change;
            }
        }

        throw new OperationCanceledException(cancellationToken);
    }

    /// <summary>Waits until a replica of the resource is in the state, Running where none is named.</summary>
    public Task WaitForResourceAsync(
        string resourceName, string? targetState = null, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(
            resourceName,
            change => string.Equals(
                change.Snapshot.State?.Text,
                targetState ?? KnownResourceStates.Running,
                StringComparison.OrdinalIgnoreCase),
            cancellationToken);

    /// <summary>Waits until every replica of the resource runs and is healthy.</summary>
    public Task<ResourceEvent> WaitForResourceHealthyAsync(
        string resourceName, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, _ => AllHealthy(resourceName), cancellationToken);

    /// <summary>The present state of one replica.</summary>
    public bool TryGetCurrentState(string resourceId, out ResourceEvent? resourceEvent)
    {
        lock (_gate)
        {
            return _current.TryGetValue(resourceId, out resourceEvent);
        }
    }

    /// <summary>The present state of every replica, in the order of the topology.</summary>
    internal IReadOnlyList<ResourceEvent> Snapshot()
    {
        lock (_gate)
        {
            return [.. All()];
        }
    }

    internal void Publish(
        IResource resource, string resourceId, Func<CustomResourceSnapshot?, CustomResourceSnapshot> update)
    {
        lock (_gate)
        {
            if (!_current.TryGetValue(resourceId, out var previous))
            {
                _order.Add(resourceId);
            }

            var change = new ResourceEvent(resource, resourceId, update(previous?.Snapshot));
            _current[resourceId] = change;
            foreach (var watcher in _watchers.Keys)
            {
                watcher.Writer.TryWrite(change);
            }
        }
    }

    private bool AllHealthy(string resourceName) => Snapshot()
        .Where(known => IsNamed(known, resourceName))
        .All(known => known.Snapshot is
            { State.Text: KnownResourceStates.Running, HealthStatus: HealthStatus.Healthy });

    private static bool IsNamed(ResourceEvent known, string name) =>
        string.Equals(known.Resource.Name, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(known.ResourceId, name, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<ResourceEvent> All() => _order.Select(id => _current[id]);
}
