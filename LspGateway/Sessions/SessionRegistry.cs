using FhirPathAspire.LspGateway.Wire;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>Runs the sessions of the process and bounds their number.</summary>
internal sealed class SessionRegistry(SessionServices services, IOptions<SessionLimits> limits)
{
    private int _count;

    /// <summary>Clients connected now.</summary>
    public int Count => Volatile.Read(ref _count);

    public bool IsFull => Count >= limits.Value.MaxSessions;

    /// <summary>Serves one connection to its end.</summary>
    /// <returns>Null where there are too many already; the connection is closed then too.</returns>
    public async Task<SessionEnd?> RunAsync(
        SessionOrigin origin, IMessageChannel channel, CancellationToken serverStops)
    {
        if (Interlocked.Increment(ref _count) > limits.Value.MaxSessions)
        {
            Interlocked.Decrement(ref _count);
            await channel.CloseAsync(ChannelClose.PolicyViolation, serverStops);
            await channel.DisposeAsync();
            return null;
        }

        GatewayTelemetry.SessionBegan(origin.Transport);
        try
        {
            return await new Session(Guid.NewGuid().ToString("N"), origin, channel, services).RunAsync(serverStops);
        }
        finally
        {
            GatewayTelemetry.SessionEnded(origin.Transport);
            Interlocked.Decrement(ref _count);
        }
    }
}
