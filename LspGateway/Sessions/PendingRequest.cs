using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>A request that is not answered yet; it can be answered once.</summary>
internal sealed class PendingRequest(RequestId id) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    public RequestId Id { get; } = id;

    public CancellationToken Cancelled => _cancellation.Token;

    /// <summary>Whoever waits for it goes on elsewhere: the caller reads messages and has no time.</summary>
    public void Cancel() => _ = _cancellation.CancelAsync();

    public void Dispose() => _cancellation.Dispose();
}
