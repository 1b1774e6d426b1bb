using FhirPath.Analysis.V1;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using OpenTelemetry;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>
/// One analysis replica, or one connection to a proxy in front of several: a channel, what is known of its health, and
/// which texts it has.
/// </summary>
internal sealed partial class Replica : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly GrpcChannel _channel;
    private readonly Health.HealthClient _health;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Task _watching;
    private volatile bool _isServing;

    public Replica(string name, Uri address, TimeProvider time, ILogger logger)
    {
        Name = name;
        Address = address;
        _time = time;
        _logger = logger;
        _channel = ReplicaChannel.To(address);
        _health = new Health.HealthClient(_channel);
        Client = new Analysis.AnalysisClient(_channel);
        _watching = Task.Run(WatchAsync);
    }

    /// <summary>Stays the same while the replica is known; distinct from every other's.</summary>
    public string Name { get; }

    public Uri Address { get; }

    public Analysis.AnalysisClient Client { get; }

    public KnownTexts Texts { get; } = new();

    /// <summary>True while the replica itself says so over an open health stream.</summary>
    public bool IsServing => _isServing;

    /// <summary>An attempt found the replica gone or hanging: others are preferred until it says that it serves.</summary>
    public void ReportFailure() => SetServing(false);

    /// <summary>Stops watching and closes the connections; calls in flight fail and are asked again elsewhere.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        _channel.Dispose();
        _stopping.Dispose();
        Texts.Dispose();
    }

    private async Task WatchAsync()
    {
        // A stream that is open for as long as the replica lives is no request worth a trace.
        using var untraced = SuppressInstrumentationScope.Begin();
        var pause = FirstPause;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                using var watch = _health.Watch(new HealthCheckRequest(), cancellationToken: _stopping.Token);
                await foreach (var answer in watch.ResponseStream.ReadAllAsync(_stopping.Token))
                {
                    SetServing(answer.Status == HealthCheckResponse.Types.ServingStatus.Serving);
                    pause = FirstPause;
                }
            }
            catch (Exception exception) when (exception is RpcException or OperationCanceledException)
            {
                // Gone, not yet there, or told to stop: the loop's condition and the pause decide what follows.
            }

            SetServing(false);
            Texts.Clear();
            await Task.Delay(pause, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private void SetServing(bool isServing)
    {
        if (_isServing == isServing)
        {
            return;
        }

        _isServing = isServing;
        if (isServing)
        {
            Log.Serves(_logger, Name);
        }
        else
        {
            Log.ServesNoMore(_logger, Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 2003, Level = LogLevel.Information, Message = "Analysis replica {Name} serves")]
        public static partial void Serves(ILogger logger, string name);

        [LoggerMessage(EventId = 2004, Level = LogLevel.Warning, Message = "Analysis replica {Name} serves no more")]
        public static partial void ServesNoMore(ILogger logger, string name);
    }
}
