using Microsoft.Extensions.Logging;

namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>
/// The state of this process, for everybody who has to know it: one a process, safe for concurrent use. A call that
/// <see cref="ServerStateTable"/> does not allow, such as a start that ends while the process stops already, changes
/// nothing.
/// </summary>
public sealed partial class ServerLifecycle : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Lock _telling = new();
    private readonly Dictionary<string, string> _causes = new(StringComparer.Ordinal);
    private readonly Queue<ServerStateChange> _untold = new();
    private readonly LifecycleMetrics _metrics;
    private readonly ILogger<ServerLifecycle> _logger;
    private ServerState _state;
    private string _reason = "The server starts.";

    /// <param name="logger">Hears of every change.</param>
    public ServerLifecycle(ILogger<ServerLifecycle> logger)
    {
        _logger = logger;
        _metrics = new LifecycleMetrics(() => State);
    }

    /// <summary>
    /// The state, or what it is degraded by, is another. Told in order, by the thread that changed it or by one that
    /// changed it before; whoever listens must not wait and must not throw.
    /// </summary>
    public event EventHandler<ServerStateChange>? Changed;

    /// <summary>The state now.</summary>
    public ServerState State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    /// <summary>Why it is that state, in a sentence for people; empty while everything works.</summary>
    public string Reason
    {
        get
        {
            lock (_gate)
            {
                return _reason;
            }
        }
    }

    /// <summary>Whether anything new may begin.</summary>
    public bool AcceptsSessions => State is ServerState.Running or ServerState.Degraded;

    /// <summary>Whether the process is about to end, or has.</summary>
    public bool IsStopping => State is ServerState.ShuttingDown or ServerState.Stopped or ServerState.Error;

    /// <summary>The process is ready: running, or degraded where something is missing from the start.</summary>
    public void Started()
    {
        lock (_gate)
        {
            if (_state == ServerState.Starting)
            {
                MoveToWork();
            }
        }

        Tell();
    }

    /// <summary>Something is missing; the process serves on as well as it can.</summary>
    /// <param name="cause">What: a stable key such as "analysis" or "memory". Another call replaces the reason.</param>
    /// <param name="reason">A sentence for people.</param>
    public void Degrade(string cause, string reason)
    {
        lock (_gate)
        {
            if (_causes.TryGetValue(cause, out var known) && known == reason)
            {
                return;
            }

            _causes[cause] = reason;
            if (_state != ServerState.Starting)
            {
                MoveToWork();
            }
        }

        Tell();
    }

    /// <summary>What was missing is there again. Unknown causes change nothing.</summary>
    public void Recover(string cause)
    {
        lock (_gate)
        {
            if (_causes.Remove(cause) && _state != ServerState.Starting)
            {
                MoveToWork();
            }
        }

        Tell();
    }

    /// <summary>The process is to stop: from now on nothing new begins.</summary>
    /// <returns>False where it had begun already, or is over.</returns>
    public bool BeginShutdown(string reason)
    {
        bool begun;
        lock (_gate)
        {
            begun = Move(ServerState.ShuttingDown, reason);
        }

        Tell();
        return begun;
    }

    /// <summary>Everything is ended.</summary>
    public void Stopped()
    {
        lock (_gate)
        {
            Move(ServerState.Stopped, "The server has stopped.");
        }

        Tell();
    }

    /// <summary>The process can't go on.</summary>
    public void Fail(string reason)
    {
        lock (_gate)
        {
            Move(ServerState.Error, reason);
        }

        Tell();
    }

    /// <inheritdoc/>
    public void Dispose() => _metrics.Dispose();

    private void MoveToWork()
    {
        if (_causes.Count == 0)
        {
            Move(ServerState.Running, "");
            return;
        }

        var reasons = _causes.OrderBy(static cause => cause.Key, StringComparer.Ordinal);
        Move(ServerState.Degraded, string.Join(' ', reasons.Select(static cause => cause.Value)));
    }

    private bool Move(ServerState to, string reason)
    {
        if (!ServerStateTable.Allows(_state, to))
        {
            return false;
        }

        _untold.Enqueue(new ServerStateChange(_state, to, reason));
        _state = to;
        _reason = reason;
        return true;
    }

    /// <summary>Outside the gate, so that whoever listens may ask and change; one at a time, so that the order holds.</summary>
    private void Tell()
    {
        lock (_telling)
        {
            while (Next() is { } change)
            {
                _metrics.Changed(change);
                LogChange(
                    ServerStateTable.NameOf(change.From),
                    ServerStateTable.NameOf(change.To),
                    change.Reason.Length > 0 ? change.Reason : "Everything works.");
                Changed?.Invoke(this, change);
            }
        }
    }

    private ServerStateChange? Next()
    {
        lock (_gate)
        {
            return _untold.TryDequeue(out var change) ? change : null;
        }
    }

    [LoggerMessage(4000, LogLevel.Information, "Server state {From} -> {To}. {Reason}")]
    private partial void LogChange(string from, string to, string reason);
}
