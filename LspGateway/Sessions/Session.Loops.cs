using FhirPathAspire.LspGateway.Lifecycle;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

// The two loops of a session: what comes in, what goes out.
internal sealed partial class Session
{
    private async Task ReadAllAsync()
    {
        using var watch = StartIdleWatch();
        try
        {
            while (Lifecycle.Phase != SessionPhase.Exited && !_ending.IsCancellationRequested)
            {
                Take(await _channel.ReadAsync(_ending.Token));
                if (_endAfterAnswer is { } reason)
                {
                    End(reason);
                }

                if (Lifecycle.Phase == SessionPhase.Running)
                {
                    watch?.Change(_services.SessionLimits.IdleTimeout, Timeout.InfiniteTimeSpan);
                }
            }

            End(SessionEndReason.Exit);
        }
        catch (OperationCanceledException)
        {
            // The session was ended, or the transport aborted it.
            End(SessionEndReason.ConnectionLost);
        }
        catch (TimeoutException)
        {
            End(SessionEndReason.TooSlow);
        }
        catch (IOException exception)
        {
            LogConnectionLost(exception, Id);
            End(SessionEndReason.ConnectionLost);
        }
        catch (Exception exception)
        {
            // The boundary of the session: what no handler is to blame for, such as a mistake in reading a message.
            _services.Errors.Record(ErrorBoundary.Categorize(exception), "session", exception);
            Break();
        }
    }

    private void Take(IncomingMessage incoming)
    {
        switch (incoming.Kind)
        {
            case IncomingKind.Message:
                Messages.Dispatch(incoming.Body);
                break;
            case IncomingKind.Refused:
                Messages.Refuse(incoming);
                break;
            case IncomingKind.Broken:
                Messages.Refuse(incoming);
                End(SessionEndReason.ProtocolBroken);
                break;
            case IncomingKind.End:
                End(SessionEndReason.Disconnected);
                break;
            default:
                throw new InvalidOperationException($"Unknown kind of incoming message: {incoming.Kind}");
        }
    }

    /// <summary>Nobody but the local client itself may hold a connection for ever without saying anything.</summary>
    private ITimer? StartIdleWatch()
    {
        return Origin.IsLocalChild
            ? null
            : _services.Time.CreateTimer(
                _ => End(SessionEndReason.Idle),
                null,
                _services.SessionLimits.InitializeTimeout,
                Timeout.InfiniteTimeSpan);
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _outbound.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The client did not take the last messages in time.
            End(SessionEndReason.TooSlow);
        }
        catch (TimeoutException)
        {
            End(SessionEndReason.TooSlow);
        }
        catch (IOException exception)
        {
            LogConnectionLost(exception, Id);
            End(SessionEndReason.ConnectionLost);
        }
    }

    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        var close = (SessionEndReason)_endReason switch
        {
            SessionEndReason.ServerStops when _services.Shutdown.IsRestart => ChannelClose.Restarting,
            SessionEndReason.ServerStops => ChannelClose.GoingAway,
            SessionEndReason.Defect => ChannelClose.ServerFault,
            SessionEndReason.ProtocolBroken => ChannelClose.ProtocolError,
            SessionEndReason.TooSlow or SessionEndReason.Idle or SessionEndReason.Unauthorized =>
                ChannelClose.PolicyViolation,
            _ => ChannelClose.Finished,
        };
        try
        {
            await _channel.CloseAsync(close, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            LogNoFarewell(Id);
        }
        catch (IOException exception)
        {
            LogConnectionLost(exception, Id);
        }

        await _channel.DisposeAsync();
    }
}
