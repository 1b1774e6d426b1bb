namespace FhirPathAspire.LspGateway.Lifecycle;

/// <summary>
/// How many pieces of work are not done yet: the requests of a process, the questions that a replica was asked; and the
/// end of them. Safe for concurrent use.
/// </summary>
internal sealed class WorkInFlight
{
    private readonly TaskCompletionSource _none = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private volatile bool _isClosed;
    private volatile bool _isCutOff;

    /// <summary>Begun and not done.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Whether the work that is left is given up.</summary>
    public bool IsCutOff => _isCutOff;

    /// <summary>False where nothing new is begun; else one more is in flight, until <see cref="Leave"/>.</summary>
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

    /// <summary>Nothing new from now on; completes when the last is done.</summary>
    public Task CloseAsync()
    {
        _isClosed = true;
        if (Interlocked.CompareExchange(ref _count, 0, 0) == 0)
        {
            _none.TrySetResult();
        }

        return _none.Task;
    }

    /// <summary>Whoever is cancelled from now on is so by the server.</summary>
    public void CutOff() => _isCutOff = true;
}
