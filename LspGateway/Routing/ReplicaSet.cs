using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Net;
using FhirPathAspire.LspGateway.Routing.Circuits;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.ServiceDiscovery;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>The replicas that service discovery names now, each with its channel; follows every change.</summary>
internal sealed partial class ReplicaSet : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    /// <summary>Between two look-ups of a name, whatever happens.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    private readonly ServiceEndpointResolver _resolver;
    private readonly ReplicaChannel _channel;
    private readonly RoutingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<ReplicaSet> _logger;
    private readonly Meter _meter;
    private readonly CancellationTokenSource _hurry = new();
    private volatile ImmutableArrayBox _replicas = new([]);
    private volatile TaskCompletionSource _change = NewChange();
    private ImmutableArray<Task> _retiring = [];

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
        _hurry.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _hurry.CancelAsync();
        Replace([]);
        await Task.WhenAll(_retiring);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var source = await _resolver.GetEndpointsAsync(_options.Service, stoppingToken);
                await FollowAsync(source, stoppingToken);
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

    /// <summary>Keeps to what the names stand for, until service discovery names others.</summary>
    private async Task FollowAsync(ServiceEndpointSource source, CancellationToken stoppingToken)
    {
        Uri[] endpoints = [.. source.Endpoints.Select(endpoint => AddressOf(endpoint.EndPoint))];
        var renamed = source.ChangeToken.WaitAsync(stoppingToken);
        do
        {
            Replace(await ReplicaAddresses.OfAsync(
                endpoints, _options.ConnectionsToSingleAddress, Dns.GetHostAddressesAsync, stoppingToken));
            await PauseAsync(renamed, Array.Exists(endpoints, ReplicaAddresses.IsName), stoppingToken);
        }
        while (!renamed.IsCompleted);

        await renamed;
    }

    // Names are looked up again after a while, and soon where a replica came or failed: others may have come or gone.
    private async Task PauseAsync(Task renamed, bool hasNames, CancellationToken stoppingToken)
    {
        if (!hasNames)
        {
            await renamed;
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var change = NextChangeAsync();
        await Task.WhenAny(renamed, Task.Delay(ShortestPause, _time, over.Token));
        await Task.WhenAny(
            renamed, change, Task.Delay(TimeSpan.FromSeconds(_options.DnsRefreshSeconds), _time, over.Token));
        await over.CancelAsync();
    }

    private void Replace(ImmutableArray<ReplicaAddress> addresses)
    {
        var before = Replicas;
        var names = addresses.Select(static address => address.Name);
        if (before.Select(static replica => replica.Name).SequenceEqual(names))
        {
            return;
        }

        var after = addresses
            .Select(address => before.FirstOrDefault(replica => replica.Name == address.Name)
                ?? Create(address, isFirst: before.IsEmpty))
            .ToImmutableArray();
        _replicas = new(after);
        TellChange();
        Log.ReplicasChanged(_logger, before.Length, after.Length);
        var patience = TimeSpan.FromMilliseconds(_options.DeadlineMilliseconds);
        _retiring =
        [
            .. _retiring.Where(static retiring => !retiring.IsCompleted),
            .. before.Except(after).Select(gone => gone.RetireAsync(patience, _hurry.Token)),
        ];
    }

    private Replica Create(ReplicaAddress address, bool isFirst)
    {
        var replica = new Replica(
            address.Name, address.Uri, uri => _channel.To(uri, address.Host), _options, _time, _logger);
        if (!isFirst)
        {
            replica.StartSlowly();
        }

        replica.Changed += (_, _) => TellChange();
        return replica;
    }

    private void TellChange() => Interlocked.Exchange(ref _change, NewChange()).TrySetResult();

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

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
