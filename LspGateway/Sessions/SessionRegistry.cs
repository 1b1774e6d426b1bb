using System.Collections.Concurrent;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Wire;
using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>Runs the sessions of the process and bounds their number.</summary>
internal sealed class SessionRegistry(SessionServices services, ResourceGate gate, IOptions<SessionLimits> limits)
{
    private readonly ConcurrentDictionary<Session, SessionOrigin> _sessions = [];
    private static readonly TimeSpan FarewellTimeout = TimeSpan.FromSeconds(2);

    private int _count;

    /// <summary>Clients connected now.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Those of now.</summary>
    public IEnumerable<Session> All => _sessions.Keys;

    /// <summary>Why no session may begin now, in a sentence for its user; null where one may.</summary>
    public string? Refusal => gate.Reason
        ?? (Count >= limits.Value.MaxSessions ? "Too many sessions; try again later." : null);

    /// <summary>Serves one connection to its end.</summary>
    /// <returns>Null where there are too many already; the connection is closed then too.</returns>
    public async Task<SessionEnd?> RunAsync(
        SessionOrigin origin, IMessageChannel channel, CancellationToken serverStops)
    {
        if (Refusal is { } refusal && !origin.IsLocalChild)
        {
            return await RefuseAsync(channel, refusal, serverStops);
        }

        if (Interlocked.Increment(ref _count) > limits.Value.MaxSessions)
        {
            Interlocked.Decrement(ref _count);
            return await RefuseAsync(channel, Refusal ?? "Too many sessions; try again later.", serverStops);
        }

        var session = new Session(Guid.NewGuid().ToString("N"), origin, channel, services);
        GatewayTelemetry.SessionBegan(origin.Transport);
        try
        {
            _sessions[session] = origin;
            return await session.RunAsync(serverStops);
        }
        finally
        {
            _sessions.TryRemove(session, out _);
            GatewayTelemetry.SessionEnded(origin.Transport);
            Interlocked.Decrement(ref _count);
        }
    }
    /// <summary>A connection has no status that says why; the user of an editor reads this.</summary>
    private static async Task<SessionEnd?> RefuseAsync(
        IMessageChannel channel, string reason, CancellationToken serverStops)
    {
        GatewayTelemetry.SessionRefused();
        try
        {
            using var message = MessageWriter.Notification(
                "window/showMessage", new ShowMessageParams(1, $"FHIRPath: {reason}"), LspJson.Types.ShowMessageParams);
            await channel.WriteAsync(message, serverStops).AsTask().WaitAsync(FarewellTimeout, serverStops);
            await channel.CloseAsync(ChannelClose.PolicyViolation, serverStops);
        }
        catch (Exception exception) when (exception is IOException or TimeoutException or OperationCanceledException)
        {
            // It is gone, or does not listen: then it need not be told.
        }

        await channel.DisposeAsync();
        return null;
    }
}
