using System.Diagnostics.Metrics;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>
/// Stands before everything that a connection can ask for, its TLS handshake included: who has too many is closed at once,
/// at the cost of a socket, and the others are served.
/// </summary>
internal sealed class ConnectionGate : IDisposable
{
    private static readonly Meter Meter = new("FhirPath.Gateway");

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>(
        "fhirpath.gateway.refused_connections", "{connection}", "Closed at once: there were too many.");

    private readonly PartitionedRateLimiter<ConnectionContext> _limiter;

    public ConnectionGate(IOptions<ConnectionLimits> limits)
    {
        var wanted = limits.Value;
        _limiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<ConnectionContext, string>(connection =>
                RateLimitPartition.GetTokenBucketLimiter(AddressOf(connection), _ => RateOf(wanted))),
            PartitionedRateLimiter.Create<ConnectionContext, string>(connection =>
                RateLimitPartition.GetConcurrencyLimiter(
                    AddressOf(connection), _ => CountOf(wanted.MaxConnectionsPerAddress))),
            PartitionedRateLimiter.Create<ConnectionContext, string>(_ =>
                RateLimitPartition.GetConcurrencyLimiter("all", _ => CountOf(wanted.MaxConnections))));
    }

    /// <summary>Serves a connection, or closes it.</summary>
    public async Task ServeAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        using var lease = _limiter.AttemptAcquire(connection);
        if (lease.IsAcquired)
        {
            await next(connection);
            return;
        }

        Refused.Add(1);
        connection.Abort();
    }

    public void Dispose() => _limiter.Dispose();

    private static TokenBucketRateLimiterOptions RateOf(ConnectionLimits limits) => new()
    {
        TokenLimit = 2 * limits.NewConnectionsPerSecondPerAddress,
        TokensPerPeriod = limits.NewConnectionsPerSecondPerAddress,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    private static ConcurrencyLimiterOptions CountOf(int limit) => new() { PermitLimit = limit, QueueLimit = 0 };

    private static string AddressOf(ConnectionContext connection) =>
        (connection.RemoteEndPoint as IPEndPoint)?.Address.ToString() ?? "";
}
