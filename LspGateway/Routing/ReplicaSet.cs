using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.ServiceDiscovery;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>The replicas that service discovery names now, each with its channel; follows every change.</summary>
internal sealed partial class ReplicaSet(
    ServiceEndpointResolver resolver,
    IOptions<RoutingOptions> options,
    TimeProvider time,
    ILogger<ReplicaSet> logger) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private volatile ImmutableArrayBox _replicas = new([]);

    /// <summary>All replicas known now, serving or not.</summary>
    public ImmutableArray<Replica> Replicas => _replicas.Items;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await ReplaceAsync([]);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var source = await resolver.GetEndpointsAsync(options.Value.Service, stoppingToken);
                await ReplaceAsync(AddressesOf(source));
                await source.ChangeToken.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Discovery asks providers that may throw anything; the replicas known so far stay in use.
                Log.DiscoveryFailed(logger, options.Value.Service, exception);
                await Task.Delay(PauseAfterFailure, time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private Uri[] AddressesOf(ServiceEndpointSource source)
    {
        var addresses = source.Endpoints.Select(endpoint => AddressOf(endpoint.EndPoint)).Distinct().ToArray();
        return addresses is [var single]
            ? [.. Enumerable.Repeat(single, options.Value.ConnectionsToSingleAddress)]
            : addresses;
    }

    private async Task ReplaceAsync(Uri[] addresses)
    {
        var before = Replicas;
        var after = addresses
            .CountBy(static address => address)
            .SelectMany(static pair => Enumerable.Range(0, pair.Value).Select(index => NameOf(pair.Key, index)))
            .Select(name => before.FirstOrDefault(replica => replica.Name == name.Name)
                ?? new Replica(name.Name, name.Address, time, logger))
            .ToImmutableArray();
        _replicas = new(after);
        Log.ReplicasChanged(logger, before.Length, after.Length);
        foreach (var gone in before.Except(after))
        {
            await gone.DisposeAsync();
        }
    }

    private static (string Name, Uri Address) NameOf(Uri address, int index) =>
        (string.Create(CultureInfo.InvariantCulture, $"{address.Authority}#{index}"), address);

    private static Uri AddressOf(EndPoint endPoint) => endPoint switch
    {
        DnsEndPoint dns => new UriBuilder(Uri.UriSchemeHttp, dns.Host, dns.Port).Uri,
        IPEndPoint ip => new UriBuilder(Uri.UriSchemeHttp, ip.Address.ToString(), ip.Port).Uri,
        _ => new Uri(endPoint.ToString() ?? string.Empty, UriKind.Absolute),
    };

    private sealed record ImmutableArrayBox(ImmutableArray<Replica> Items);

    private static partial class Log
    {
        [LoggerMessage(EventId = 2001, Level = LogLevel.Information,
            Message = "Analysis replicas: {Before} before, {After} now")]
        public static partial void ReplicasChanged(ILogger logger, int before, int after);

        [LoggerMessage(EventId = 2002, Level = LogLevel.Warning, Message = "Can't resolve {Service}")]
        public static partial void DiscoveryFailed(ILogger logger, string service, Exception exception);
    }
}
