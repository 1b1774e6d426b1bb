using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using FhirPathAspire.LspGateway.Routing.Circuits;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.ServiceDiscovery;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>The replicas that service discovery names now, each with its channel; follows every change.</summary>
internal sealed partial class ReplicaSet : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly ServiceEndpointResolver _resolver;
    private readonly ReplicaChannel _channel;
    private readonly RoutingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<ReplicaSet> _logger;
    private readonly Meter _meter;
    private volatile ImmutableArrayBox _replicas = new([]);
    private volatile TaskCompletionSource _change = NewChange();

    public ReplicaSet(
        ServiceEndpointResolver resolver,
        ReplicaChannel channel,
        IOptions<RoutingOptions> options,
        TimeProvider time,
        ILogger<ReplicaSet> logger)
    {
        _channel = channel;
        _resolver = resolver;
        _options = options.Value;
        _time = time;
        _logger = logger;
        _meter = RoutingTelemetry.Observe(() => Statuses);
    }

    /// <summary>All replicas known now, serving or not.</summary>
    public ImmutableArray<Replica> Replicas => _replicas.Items;

    /// <summary>What is known of each, for health and metrics.</summary>
    public IReadOnlyList<ReplicaStatus> Statuses => [.. Replicas.Select(static replica => replica.Status)];

    /// <summary>The replica of a name; null where none has it.</summary>
    public Replica? Find(string name) => Replicas.FirstOrDefault(replica => replica.Name == name);

    /// <summary>Completes when a replica comes, goes, or begins or ceases to be preferred.</summary>
    public Task NextChangeAsync() => _change.Task;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

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
                var source = await _resolver.GetEndpointsAsync(_options.Service, stoppingToken);
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
                Log.DiscoveryFailed(_logger, _options.Service, exception);
                await Task.Delay(PauseAfterFailure, _time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private Uri[] AddressesOf(ServiceEndpointSource source)
    {
        var addresses = source.Endpoints.Select(endpoint => AddressOf(endpoint.EndPoint)).Distinct().ToArray();
        return addresses is [var single]
            ? [.. Enumerable.Repeat(single, _options.ConnectionsToSingleAddress)]
            : addresses;
    }

    private async Task ReplaceAsync(Uri[] addresses)
    {
        var before = Replicas;
        var after = addresses
            .CountBy(static address => address)
            .SelectMany(static pair => Enumerable.Range(0, pair.Value).Select(index => NameOf(pair.Key, index)))
            .Select(name => before.FirstOrDefault(replica => replica.Name == name.Name)
                ?? Create(name.Name, name.Address))
            .ToImmutableArray();
        _replicas = new(after);
        TellChange();
        Log.ReplicasChanged(_logger, before.Length, after.Length);
        foreach (var gone in before.Except(after))
        {
            await gone.DisposeAsync();
        }
    }

    private Replica Create(string name, Uri address)
    {
        var replica = new Replica(name, address, _channel.To, _options, _time, _logger);
        replica.Changed += (_, _) => TellChange();
        return replica;
    }

    private void TellChange() => Interlocked.Exchange(ref _change, NewChange()).TrySetResult();

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static (string Name, Uri Address) NameOf(Uri address, int index) =>
        (string.Create(CultureInfo.InvariantCulture, $"{address.Authority}#{index}"), address);

    // What names no scheme of its own is asked by that of the service: "https://_grpc.analysis".
    private Uri AddressOf(EndPoint endPoint) => endPoint switch
    {
        DnsEndPoint dns => new UriBuilder(Scheme, dns.Host, dns.Port).Uri,
        IPEndPoint ip => new UriBuilder(Scheme, ip.Address.ToString(), ip.Port).Uri,
        _ => new Uri(endPoint.ToString() ?? string.Empty, UriKind.Absolute),
    };

    private string Scheme => _options.Service.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        ? Uri.UriSchemeHttps
        : Uri.UriSchemeHttp;

    private sealed record ImmutableArrayBox(ImmutableArray<Replica> Items);

    private static partial class Log
    {
        [LoggerMessage(EventId = 2101, Level = LogLevel.Information,
            Message = "Analysis replicas: {Before} before, {After} now")]
        public static partial void ReplicasChanged(ILogger logger, int before, int after);

        [LoggerMessage(EventId = 2102, Level = LogLevel.Warning, Message = "Can't resolve {Service}")]
        public static partial void DiscoveryFailed(ILogger logger, string service, Exception exception);
    }
}
