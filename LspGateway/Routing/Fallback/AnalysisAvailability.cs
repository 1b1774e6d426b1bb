namespace FhirPathAspire.LspGateway.Routing.Fallback;

/// <summary>Whether somebody analyses in full, and the moments at which that changes. Safe for concurrent use.</summary>
internal sealed class AnalysisAvailability : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource _lost = new();
    private TaskCompletionSource? _back;
    private volatile bool _hasServed;

    /// <summary>Raised outside of any lock after each change; true where analysis is back.</summary>
    public event EventHandler<bool>? Changed;

    /// <summary>False while every replica is gone: what is answered then may be less than there is to tell.</summary>
    public bool IsFull
    {
        get
        {
            lock (_gate)
            {
                return _back is null;
            }
        }
    }

    /// <summary>Whether a replica ever served.</summary>
    public bool HasServed => _hasServed;

    /// <summary>Cancelled while nobody analyses in full.</summary>
    public CancellationToken Lost
    {
        get
        {
            lock (_gate)
            {
                return _lost.Token;
            }
        }
    }

    /// <summary>Completes when somebody analyses in full.</summary>
    /// <exception cref="OperationCanceledException">The asker gave up.</exception>
    public Task BackAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _back?.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask;
        }
    }

    /// <summary>Does something whenever analysis is back, until the result is disposed.</summary>
    public IDisposable OnBack(Action then) => new Subscription(this, then);

    /// <summary>The last replica is gone.</summary>
    public void Lose()
    {
        CancellationTokenSource lost;
        lock (_gate)
        {
            if (_back is not null)
            {
                return;
            }

            _back = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lost = _lost;
        }

        lost.Cancel();
        Changed?.Invoke(this, false);
    }

    /// <summary>A replica serves.</summary>
    public void Find()
    {
        _hasServed = true;
        TaskCompletionSource back;
        lock (_gate)
        {
            if (_back is null)
            {
                return;
            }

            back = _back;
            _back = null;
            _lost = new CancellationTokenSource();
        }

        back.SetResult();
        Changed?.Invoke(this, true);
    }

    public void Dispose() => _lost.Dispose();

    private sealed class Subscription : IDisposable
    {
        private readonly AnalysisAvailability _availability;
        private readonly Action _then;

        public Subscription(AnalysisAvailability availability, Action then)
        {
            _availability = availability;
            _then = then;
            availability.Changed += Tell;
        }

        public void Dispose() => _availability.Changed -= Tell;

        private void Tell(object? sender, bool isFull)
        {
            if (isFull)
            {
                _then();
            }
        }
    }
}
