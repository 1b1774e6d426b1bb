using System.Collections.Concurrent;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Wire;
using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>Runs the sessions of the process, bounds their number, and ends them with it.</summary>
internal sealed class SessionRegistry
{
    private const string Full = "Too many sessions; try again later.";

    private static readonly TimeSpan FarewellTimeout = TimeSpan.FromSeconds(2);

    private readonly SessionServices _services;
    private readonly ResourceGate _gate;
    private readonly SessionLimits _limits;
    private readonly ConcurrentDictionary<Session, Task<SessionEnd>> _running = new();
    private readonly CancellationTokenSource _ending = new();
    private int _count;

    public SessionRegistry(SessionServices services, ResourceGate gate, IOptions<SessionLimits> limits)
    {
        _services = services;
        _gate = gate;
        _limits = limits.Value;
        services.Server.Changed += (_, change) =>
        {
            foreach (var session in _running.Keys)
            {
                session.TellChange(change);
            }
        };
    }

    /// <summary>Clients connected now.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Those of now.</summary>
    public IEnumerable<Session> All => _running.Keys;

    /// <summary>Why no session may begin now, in a sentence for its user; null where one may.</summary>
    public string? Refusal => _services.Server.IsStopping
        ? "The server stops; try again later."
        : _gate.Refuse() ?? (Count >= _limits.MaxSessions ? Full : null);

    /// <summary>Cancelled when the sessions of the process are to end.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>Serves one connection to its end.</summary>
    /// <returns>Null where none is taken any more, or there are too many; the connection is closed then too.</returns>
    public async Task<SessionEnd?> RunAsync(
        SessionOrigin origin, IMessageChannel channel, CancellationToken serverStops)
    {
        if (Refusal is { } refusal && !origin.IsLocalChild)
        {
            return await RefuseAsync(channel, refusal, serverStops);
        }

        if (Interlocked.Increment(ref _count) > _limits.MaxSessions)
        {
            Interlocked.Decrement(ref _count);
            return await RefuseAsync(channel, Full, serverStops);
        }

        GatewayTelemetry.SessionBegan(origin.Transport);
        var session = new Session(Guid.NewGuid().ToString("N"), origin, channel, _services);
        try
        {
            return await (_running[session] = session.RunAsync(serverStops));
        }
        finally
        {
            _running.TryRemove(session, out _);
            GatewayTelemetry.SessionEnded(origin.Transport);
            Interlocked.Decrement(ref _count);
        }
    }

    /// <summary>Ends every session in order; completes when all have ended, which takes a bounded time.</summary>
    public async Task EndAsync()
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_running.Values);
    }

    /// <summary>A connection has no status that says why; the user of an editor reads this.</summary>
    private async Task<SessionEnd?> RefuseAsync(
        IMessageChannel channel, string reason, CancellationToken serverStops)
    {
        GatewayTelemetry.SessionRefused();
        try
        {
            using var message = MessageWriter.Notification(
                "window/showMessage", new ShowMessageParams(1, $"FHIRPath: {reason}"), LspJson.Types.ShowMessageParams);
            await channel.WriteAsync(message, serverStops).AsTask().WaitAsync(FarewellTimeout, serverStops);
            await channel.CloseAsync(
                _services.Server.IsStopping ? ChannelClose.GoingAway : ChannelClose.PolicyViolation, serverStops);
        }
        catch (Exception exception) when (exception is IOException or TimeoutException or OperationCanceledException)
        {
            // It is gone, or does not listen: then it need not be told.
        }

        await channel.DisposeAsync();
        return null;
    }
}
