namespace FhirPathAspire.LspGateway.Wire;

/// <summary>
/// Lets a connection be silent as long as it likes, but a message that has begun must end in time: whoever sends a
/// byte a minute holds nothing for long.
/// </summary>
internal sealed class MessageClock(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    : IDisposable
{
    private CancellationTokenSource? _timeout;
    private CancellationTokenSource? _linked;

    public CancellationToken Token => _linked?.Token ?? cancellationToken;

    /// <summary>The first byte is there. Later calls change nothing.</summary>
    public void Start()
    {
        if (_timeout is null)
        {
            _timeout = new CancellationTokenSource(timeout, time);
            _linked = CancellationTokenSource.CreateLinkedTokenSource(_timeout.Token, cancellationToken);
        }
    }

    /// <exception cref="TimeoutException">The message did not end in time.</exception>
    public async ValueTask<T> RunAsync<T>(ValueTask<T> read)
    {
        try
        {
            return await read;
        }
        catch (OperationCanceledException exception)
            when (_timeout is { IsCancellationRequested: true } && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("A message began to arrive and did not end in time.", exception);
        }
    }

    public void Dispose()
    {
        _linked?.Dispose();
        _timeout?.Dispose();
    }
}
