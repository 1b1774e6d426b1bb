using System.Buffers;
using System.Diagnostics;
using FhirPathAspire.LspGateway.Progress;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

// From a request to its one answer.
internal sealed partial class MessageDispatcher
{
    private void BeginRequest(RequestId id, string method, in MessageEnvelope envelope)
    {
        if (_session.Lifecycle.Refuse(method) is { } refused)
        {
            _session.Send(MessageWriter.Error(id, refused));
            return;
        }

        if (!_services.Handlers.TryGetRequest(method, out var handler))
        {
            _session.Send(MessageWriter.Error(
                id, new RpcError(RpcErrorCodes.MethodNotFound, "The server has no such method.")));
            return;
        }

        if (_session.Features.IsOff(method))
        {
            // Every request that can be turned off may be answered with null: nothing is to be shown.
            _session.Send(MessageWriter.NullResult(id));
            return;
        }

        PendingRequest request;
        try
        {
            request = _requests.Add(id);
        }
        catch (RpcException exception)
        {
            _services.Errors.Record(ErrorBoundary.Categorize(exception), method, exception);
            _session.Send(MessageWriter.Error(id, exception.Error));
            return;
        }

        if (!handler.IsImmediate && !_session.Requests.TryEnter())
        {
            _requests.Remove(request);
            _session.Send(MessageWriter.Error(
                id, new RpcError(RpcErrorCodes.ServerCancelled, "The server stops; ask again when it is back.")));
            return;
        }

        var activity = GatewayTelemetry.StartMessage(method, envelope.TraceParent, envelope.TraceState);
        var progress = handler.IsImmediate
            ? null
            : _session.Progress.Watch(handler.Title, WorkDoneToken.Find(envelope.Params), request.Cancel);
        var call = new RequestCall(request, handler, activity, _services.Time.GetTimestamp(), progress);
        _ = ServeAsync(call, envelope.Params);

        // The activity of this request is not the parent of whatever the loop does next.
        Activity.Current = null;
    }

    /// <summary>Runs in order up to the first await of <see cref="RunAsync"/>, with the parameters read by then.</summary>
    private async Task ServeAsync(RequestCall call, ReadOnlySequence<byte> parameters)
    {
        try
        {
            var work = call.Handler.Begin(_session, call.Request.Id, parameters);
            Answer(call, await RunAsync(call, work), "ok");
        }
        catch (Exception exception)
        {
            // The boundary: a failing request answers its caller, and nobody else notices.
            Fail(call, exception);
        }
        finally
        {
            if (!call.Handler.IsImmediate)
            {
                _session.Requests.Leave();
            }
        }
    }

    private async Task<OutgoingMessage> RunAsync(RequestCall call, Func<CancellationToken, Task<OutgoingMessage>> work)
    {
        var cancelled = call.Request.Cancelled;
        if (call.Handler.IsImmediate)
        {
            return await work(cancelled);
        }

        await _slots.WaitAsync(cancelled);

        // The answer "cancelled" does not wait for the work to notice; the slot does.
        return await Task.Run(() => RunInSlotAsync(work, cancelled), CancellationToken.None).WaitAsync(cancelled);
    }

    private async Task<OutgoingMessage> RunInSlotAsync(
        Func<CancellationToken, Task<OutgoingMessage>> work, CancellationToken cancelled)
    {
        try
        {
            return await work(cancelled);
        }
        finally
        {
            _slots.Release();
        }
    }

    private void Fail(RequestCall call, Exception exception)
    {
        var error = _session.Requests.IsCutOff && exception is OperationCanceledException
            ? new RpcError(RpcErrorCodes.ServerCancelled, "The server stops before it could answer.")
            : ErrorBoundary.Describe(exception);
        var survives = Survives(call.Handler, exception);
        if (error.Code == RpcErrorCodes.InternalError)
        {
            call.Activity?.SetStatus(ActivityStatusCode.Error);
        }

        var outcome = exception is OperationCanceledException ? "cancelled" : "error";
        Answer(call, MessageWriter.Error(call.Request.Id, error), outcome);
        if (!survives)
        {
            _session.Break();
        }
    }

    private void Answer(RequestCall call, OutgoingMessage message, string outcome)
    {
        call.Progress?.Dispose();

        // First the id, then the answer: the client may use the id again the moment it has the answer.
        if (_requests.Remove(call.Request))
        {
            _session.Send(message);
        }

        GatewayTelemetry.Answered(call.Handler.Method, outcome, _services.Time.GetElapsedTime(call.Started));
        call.Activity?.Dispose();
    }
}
