using System.Buffers;
using System.Diagnostics;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>
/// Gives every message to its handler. Messages are begun in the order in which they came, each after the one before
/// has done what later ones must see; what is left of a request then runs beside them. Every request is answered
/// exactly once, whatever happens to it.
/// </summary>
internal sealed partial class MessageDispatcher
{
    private readonly Session _session;
    private readonly SessionServices _services;
    private readonly WireLimits _limits;
    private readonly ILogger _logger;
    private readonly RequestTable _requests;
    private readonly SemaphoreSlim _slots;

    public MessageDispatcher(Session session, SessionServices services)
    {
        _session = session;
        _services = services;
        _limits = services.WireLimits;
        _logger = services.SessionLogger;
        _requests = new RequestTable(_limits.MaxRequestsInFlight + _limits.MaxRequestsQueued);
        _slots = new SemaphoreSlim(_limits.MaxRequestsInFlight);
    }

    /// <param name="message">Valid only during the call.</param>
    public void Dispatch(ReadOnlySequence<byte> message)
    {
        var envelope = EnvelopeReader.Read(message, _limits.MaxJsonDepth);
        if (envelope.Fault is { } fault)
        {
            Refuse(envelope, fault);
        }
        else if (envelope.Method is null)
        {
            Answered(envelope);
        }
        else if (envelope.Id is { } id)
        {
            BeginRequest(id, envelope.Method, envelope);
        }
        else
        {
            Notify(envelope.Method, envelope.Params);
        }
    }

    /// <summary>Bytes came that are no message.</summary>
    public void Refuse(IncomingMessage incoming)
    {
        var error = incoming.Error ?? throw new ArgumentException("Nothing was refused.", nameof(incoming));
        LogRefused(_session.Id, error.Message);
        GatewayTelemetry.Refused();
        _session.Send(MessageWriter.Error(null, error));
        if (incoming.LostMessage)
        {
            _session.Distrust(null, "A message was too long to be read.");
        }
    }

    public void Cancel(RequestId id) => _requests.Cancel(id);

    public void CancelAll() => _requests.CancelAll();

    private void Refuse(in MessageEnvelope envelope, RpcError fault)
    {
        LogRefused(_session.Id, fault.Message);
        GatewayTelemetry.Refused();
        _session.Send(MessageWriter.Error(fault.Code == RpcErrorCodes.ParseError ? null : envelope.Id, fault));
        if (envelope.Method is { } method && _services.Handlers.ChangesDocuments(method))
        {
            _session.Distrust(null, "A change could not be read.");
        }
    }

    /// <summary>Something went wrong: it is told, and whether the session can go on is decided.</summary>
    private bool Survives(MessageHandler handler, Exception exception)
    {
        var category = ErrorBoundary.Categorize(exception);
        _services.Errors.Record(category, handler.Method, exception);
        return !ErrorBoundary.EndsSession(handler.ChangesSession, category);
    }

    private void Answered(in MessageEnvelope response)
    {
        if (!_session.ToClient.Answered(response))
        {
            LogStrayResponse(_session.Id);
        }
    }

    private void Notify(string method, ReadOnlySequence<byte> parameters)
    {
        if (!_session.Lifecycle.Hears(method) || !_services.Handlers.TryGetNotification(method, out var handler))
        {
            LogIgnored(_session.Id, method);
            return;
        }

        using var activity = GatewayTelemetry.StartMessage(method, null, null);
        try
        {
            handler.Handle(_session, parameters);
        }
        catch (Exception exception)
        {
            // The boundary: one bad notification does not end the session, a mistake of ours in taking it does.
            activity?.SetStatus(ActivityStatusCode.Error);
            if (!Survives(handler, exception))
            {
                _session.Break();
                return;
            }

            handler.Failed(_session, parameters, ErrorBoundary.Describe(exception));
        }
    }
}
