namespace FhirPathAspire.LspGateway.Diagnostics;

/// <summary>What one client has been told of one document's problems.</summary>
internal sealed class PublishedDocument
{
    private CancellationTokenSource? _run;
    private volatile bool _isAtRest;

    /// <summary>Whether the client has been told all that there is to tell.</summary>
    public bool IsAtRest => _isAtRest;

    /// <summary>Whether the client asks by itself. Guarded by the document.</summary>
    public bool IsPulled { get; set; }

    /// <summary>Whether the client has been told anything. Guarded by the document.</summary>
    public bool WasPublished { get; set; }

    /// <summary>A new run begins; the one before is no longer wanted.</summary>
    public CancellationToken Restart()
    {
        Stop();
        _isAtRest = false;
        _run = new CancellationTokenSource();
        return _run.Token;
    }

    /// <summary>The run has told all there is to tell, unless a later one has begun.</summary>
    public void Finish(CancellationToken run) => _isAtRest = !run.IsCancellationRequested;

    public void Stop()
    {
        _ = _run?.CancelAsync();
        _run = null;
    }
}
