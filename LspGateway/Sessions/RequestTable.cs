using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>
/// The requests of one session that are not answered yet, by id. An id may be used again as soon as it is answered;
/// a cancellation that comes late, or names nothing, does nothing.
/// </summary>
internal sealed class RequestTable(int limit)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RequestId, PendingRequest> _pending = [];

    /// <summary>Adds a request.</summary>
    /// <exception cref="RpcException">The id is in use, or too many requests wait.</exception>
    public PendingRequest Add(RequestId id)
    {
        lock (_gate)
        {
            if (_pending.Count >= limit)
            {
                throw new RpcException(
                    RpcErrorCodes.RequestFailed, $"{limit} requests wait for an answer already.")
                {
                    IsLimit = true,
                };
            }

            var request = new PendingRequest(id);
            if (_pending.TryAdd(id, request))
            {
                return request;
            }

            request.Dispose();
            throw new RpcException(
                RpcErrorCodes.InvalidRequest, "A request with this id waits for its answer already.");
        }
    }

    public void Cancel(RequestId id)
    {
        lock (_gate)
        {
            _pending.GetValueOrDefault(id)?.Cancel();
        }
    }

    public void CancelAll()
    {
        lock (_gate)
        {
            foreach (var request in _pending.Values)
            {
                request.Cancel();
            }
        }
    }

    /// <summary>True for the one caller that may answer the request.</summary>
    public bool Remove(PendingRequest request)
    {
        lock (_gate)
        {
            if (_pending.GetValueOrDefault(request.Id) != request)
            {
                return false;
            }

            _pending.Remove(request.Id);
            request.Dispose();
            return true;
        }
    }
}
