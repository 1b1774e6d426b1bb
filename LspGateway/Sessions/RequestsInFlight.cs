namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>How many requests of the process are not answered yet, and the end of them. Safe for concurrent use.</summary>
internal sealed class RequestsInFlight
{
    private readonly TaskCompletionSource _none = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private volatile bool _isClosed;
    private volatile bool _isCutOff;

    /// <summary>Whether the requests that are left are given up.</summary>
    public bool IsCutOff => _isCutOff;

    /// <summary>False where no new requests are taken; else one more is in flight, until <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        Interlocked.Increment(ref _count);
        if (!_isClosed)
        {
            return true;
        }

        Leave();
        return false;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _count) == 0 && _isClosed)
        {
            _none.TrySetResult();
        }
    }

    /// <summary>No new ones from now on; completes when the last one is answered.</summary>
    public Task CloseAsync()
    {
        _isClosed = true;
        if (Volatile.Read(ref _count) == 0)
        {
            _none.TrySetResult();
        }

        return _none.Task;
    }

    /// <summary>Whoever is cancelled from now on is so by the server.</summary>
    public void CutOff() => _isCutOff = true;
}
