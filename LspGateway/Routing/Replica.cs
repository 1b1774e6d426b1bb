using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Lifecycle;
using FhirPathAspire.LspGateway.Routing.Circuits;
using Grpc.Core;
using Grpc.Health.V1;
using OpenTelemetry;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>
/// One analysis replica, or one connection to a proxy in front of several: its connections, what it says of its health,
/// how its answers are (the circuit), and which texts it has.
/// </summary>
internal sealed partial class Replica : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly RoutingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Func<Uri, ReplicaLink> _connect;
    private readonly Task _watching;
    private readonly Task _tending;
    private readonly WorkInFlight _questions = new();
    private volatile ReplicaLink _link;
    private volatile bool _isServing;
    private volatile bool _startsSlowly;
    private long _slowSince = long.MinValue;

    /// <param name="name">Distinct from every other's.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="connect">Makes connections.</param>
    /// <param name="options">How long attempts and breaks are.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where it is told whether the replica serves.</param>
    public Replica(
        string name,
        Uri address,
        Func<Uri, ReplicaLink> connect,
        RoutingOptions options,
        TimeProvider time,
        ILogger logger)
    {
        Name = name;
        Address = address;
        _connect = connect;
        _options = options;
        _time = time;
        _logger = logger;
        _link = connect(address);
        Circuit = new Circuit(options);
        Circuit.Changed += (_, state) => CircuitChanged(state);
        _watching = Task.Run(WatchAsync);
        _tending = Task.Run(TendAsync);
    }

    /// <summary>Raised when the replica begins or ceases to be preferred.</summary>
    public event EventHandler? Changed;

    /// <summary>Stays the same while the replica is known; distinct from every other's.</summary>
    public string Name { get; }

    public Uri Address { get; }

    public Analysis.AnalysisClient Client => _link.Analysis;

    public KnownTexts Texts { get; } = new();

    public Circuit Circuit { get; }

    /// <summary>True while the replica itself says so over an open health stream.</summary>
    public bool IsServing => _isServing;

    /// <summary>Questions that it has been asked by this gateway and has not answered yet.</summary>
    public int InFlight => _questions.Count;

    /// <summary>Of the documents that prefer it: less than 1 for a while after it came or came back beside others.</summary>
    public double Share => Volatile.Read(ref _slowSince) is var since and > long.MinValue
        ? SlowStart.ShareOf(_time.GetElapsedTime(since), TimeSpan.FromSeconds(_options.SlowStartSeconds))
        : 1;

    /// <summary>Whether it is asked before those that are not.</summary>
    public bool IsPreferred => Status.IsPreferred;

    public ReplicaStatus Status
    {
        get
        {
            var (stand, response) = (Circuit.Stand, Circuit.ResponseTime);
            return new ReplicaStatus(
                Name, Address, _isServing, stand.State, Circuit.LastError, stand.Failures, response.Milliseconds,
                response.Answers)
            {
                InFlight = InFlight,
            };
        }
    }

    /// <summary>It came beside others, which are warm: it gets its documents little by little.</summary>
    public void StartSlowly() => _startsSlowly = true;

    /// <summary>
    /// Counts a question; whoever is told true calls <see cref="EndQuestion"/> once it is over. False where the replica is
    /// asked nothing any more.
    /// </summary>
    public bool TryBeginQuestion() => _questions.TryEnter();

    /// <summary>Ends what <see cref="TryBeginQuestion"/> began, however it ended.</summary>
    public void EndQuestion() => _questions.Leave();

    /// <summary>Lets it answer what it has been asked, and nothing new, before it is disposed of.</summary>
    /// <param name="patience">For the answers.</param>
    /// <param name="hurry">Cancelled when nobody waits for an answer any more.</param>
    public async Task RetireAsync(TimeSpan patience, CancellationToken hurry)
    {
        await _questions.CloseAsync().WaitAsync(patience, _time, hurry)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await DisposeAsync();
    }

    /// <summary>Makes all connections anew: the old ones may be dead without either end knowing. Calls in flight fail.</summary>
    public void ResetConnections()
    {
        Log.Reset(_logger, Name);
        var old = _link;
        _link = _connect(Address);
        old.Dispose();
    }

    /// <summary>Asks the replica whether it serves.</summary>
    /// <returns>False where it does not, and where it says nothing within the time of a probe.</returns>
    public async Task<bool> ProbeAsync(CancellationToken cancellationToken)
    {
        using var untraced = SuppressInstrumentationScope.Begin();
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(_options.ProbeMilliseconds), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var call = _link.Health.CheckAsync(new HealthCheckRequest(), cancellationToken: either.Token);
            return (await call.ResponseAsync).Status == HealthCheckResponse.Types.ServingStatus.Serving;
        }
        catch (Exception exception) when (
            exception is RpcException or OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Stops watching and closes the connections; calls in flight fail and are asked again elsewhere.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        await _tending;
        _link.Dispose();
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
                using var watch = _link.Health.Watch(new HealthCheckRequest(), cancellationToken: _stopping.Token);
                await foreach (var answer in watch.ResponseStream.ReadAllAsync(_stopping.Token))
                {
                    SetServing(answer.Status == HealthCheckResponse.Types.ServingStatus.Serving);
                    pause = FirstPause;
                }
            }
            catch (Exception exception) when (
                exception is RpcException or OperationCanceledException or ObjectDisposedException)
            {
                // Gone, not yet there, connected anew, or told to stop: the condition and the pause decide what follows.
            }

            SetServing(false);
            Texts.Clear();
            await Task.Delay(pause, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Probes what is suspected, and what has been left alone for long enough.</summary>
    private async Task TendAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var state = Circuit.Stand.State;
            var left = Circuit.LeftAsync(state);
            switch (state)
            {
                case CircuitState.HalfOpen:
                    var answered = await ProbeAsync(_stopping.Token);
                    Circuit.Tell(answered ? CircuitSignal.ProbeAnswered : CircuitSignal.ProbeFailed);
                    break;
                case CircuitState.Open:
                    await left.WaitAsync(Circuit.Break, _time, _stopping.Token)
                        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    Circuit.Tell(CircuitSignal.BreakOver);
                    break;
                default:
                    await left.WaitAsync(_stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    break;
            }
        }
    }

    private void SetServing(bool isServing)
    {
        if (_isServing == isServing)
        {
            return;
        }

        if (isServing && _startsSlowly)
        {
            Volatile.Write(ref _slowSince, _time.GetTimestamp());
        }

        // Whoever comes back does so slowly.
        _startsSlowly = true;
        _isServing = isServing;
        if (isServing)
        {
            Log.Serves(_logger, Name);
            Circuit.Tell(CircuitSignal.ProbeAnswered);
        }
        else
        {
            Log.ServesNoMore(_logger, Name);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void CircuitChanged(CircuitState state)
    {
        RoutingTelemetry.CircuitChanged(Name, state);
        if (state == CircuitState.Open && Circuit.Stand.Breaks == 1)
        {
            // Once: the breaks that follow say nothing new.
            Log.Ejected(_logger, Name, Circuit.LastError ?? "slow", Circuit.Break.TotalMilliseconds);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 2103, Level = LogLevel.Information, Message = "Analysis replica {Name} serves")]
        public static partial void Serves(ILogger logger, string name);

        [LoggerMessage(EventId = 2104, Level = LogLevel.Warning, Message = "Analysis replica {Name} serves no more")]
        public static partial void ServesNoMore(ILogger logger, string name);

        [LoggerMessage(EventId = 2105, Level = LogLevel.Warning,
            Message = "Analysis replica {Name} is left alone, at first for {Milliseconds} ms: {Error}")]
        public static partial void Ejected(ILogger logger, string name, string error, double milliseconds);

        [LoggerMessage(EventId = 2106, Level = LogLevel.Information,
            Message = "Analysis replica {Name}: connections are made anew")]
        public static partial void Reset(ILogger logger, string name);
    }
}
