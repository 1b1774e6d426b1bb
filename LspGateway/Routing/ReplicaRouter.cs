using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing.Circuits;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>
/// Asks the replica that the document prefers; where that one fails or hangs, the next, and so on round, until one
/// answers or the deadline is over. A question is a pure function, so asking twice does no harm.
/// </summary>
internal sealed partial class ReplicaRouter : IAnalysisRouter
{
    /// <summary>The kind of failure of a replica that says nothing.</summary>
    public const string TimedOut = "timeout";

    private static readonly TimeSpan PauseAfterRound = TimeSpan.FromMilliseconds(50);

    private readonly ReplicaSet _replicas;
    private readonly TimeProvider _time;
    private readonly RoutingOptions _options;
    private readonly ResiliencePipeline _pipeline;

    public ReplicaRouter(ReplicaSet replicas, IOptions<RoutingOptions> options, TimeProvider time)
    {
        _replicas = replicas;
        _time = time;
        _options = options.Value;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddTimeout(TimeSpan.FromMilliseconds(_options.DeadlineMilliseconds))
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<ReplicaFailedException>(),
                MaxRetryAttempts = int.MaxValue,
                DelayGenerator = static arguments => ValueTask.FromResult<TimeSpan?>(
                    arguments.Outcome.Exception is ReplicaFailedException { IsLastOfRound: true }
                        ? PauseAfterRound
                        : TimeSpan.Zero),
            })
            .Build();
    }

    /// <inheritdoc/>
    public async Task<TReply> CallAsync<TReply>(
        AnalysisDocument document,
        Func<Analysis.AnalysisClient, Document, CallOptions, AsyncUnaryCall<TReply>> call,
        CancellationToken cancellationToken)
    {
        var question = new ReplicaQuestion<TReply>(document, call, _options.BalanceFactor);
        try
        {
            return await _pipeline.ExecuteAsync(
                static (state, token) => state.Router.AttemptAsync(state.Question, token),
                (Router: this, Question: question),
                cancellationToken);
        }
        catch (Exception exception) when (exception is ReplicaFailedException or TimeoutRejectedException)
        {
            throw new AnalysisUnavailableException(
                "The analysis service does not answer. Your text is safe; try again in a moment.", exception);
        }
    }

    private async ValueTask<TReply> AttemptAsync<TReply>(
        ReplicaQuestion<TReply> question, CancellationToken cancellationToken)
    {
        var (replica, isLastOfRound) = question.Next(_replicas.Replicas);
        if (replica is null)
        {
            throw new ReplicaFailedException("No analysis replica is known.", true, null);
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = AskAsync(question, replica, isLastOfRound, over.Token);
        if (!await IsSilentAsync(replica, first))
        {
            return await first;
        }

        var (other, isLastOfAll) = question.Next(_replicas.Replicas);
        if (other is null || other == replica)
        {
            return await first;
        }

        var reply = await FirstOfAsync(first, AskAsync(question, other, isLastOfAll, over.Token));
        await over.CancelAsync();
        return reply;
    }

    private async Task<TReply> AskAsync<TReply>(
        ReplicaQuestion<TReply> question, Replica replica, bool isLastOfRound, CancellationToken cancellationToken)
    {
        using var attempt = new CancellationTokenSource(TimeSpan.FromMilliseconds(_options.AttemptMilliseconds), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(attempt.Token, cancellationToken);
        var asked = _time.GetTimestamp();
        try
        {
            var reply = await question.AskAsync(replica, either.Token);
            replica.Circuit.Answered(_time.GetElapsedTime(asked));
            return reply;
        }
        catch (RpcException exception) when (
            exception.StatusCode == StatusCode.Cancelled && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (RpcException exception) when (IsReplicasFault(exception))
        {
            var isSlow = attempt.IsCancellationRequested;
            replica.Circuit.Tell(CircuitSignal.Failed, isSlow ? TimedOut : KindOf(exception));
            throw new ReplicaFailedException(exception.Status.Detail, isLastOfRound, exception);
        }
        catch (ObjectDisposedException exception)
        {
            // It was removed, or its connections were made anew, in this very moment.
            throw new ReplicaFailedException("Connected anew, or removed.", isLastOfRound, exception);
        }
        catch (RpcException exception)
        {
            throw new AnalysisUnavailableException(exception.Status.Detail, exception);
        }
    }

    private static string KindOf(RpcException exception) => exception.StatusCode switch
    {
        StatusCode.Unavailable => "unavailable",
        StatusCode.DeadlineExceeded => TimedOut,
        StatusCode.ResourceExhausted => "exhausted",
        StatusCode.Unauthenticated or StatusCode.PermissionDenied => "unauthenticated",
        StatusCode.Internal => "unreachable",
        _ => "aborted",
    };

    /// <summary>Statuses that speak of the replica or the way to it; any other one another replica would give too.</summary>
    private static bool IsReplicasFault(RpcException exception) => exception.StatusCode
        is StatusCode.Unavailable
        or StatusCode.Cancelled
        or StatusCode.DeadlineExceeded
        or StatusCode.ResourceExhausted
        or StatusCode.Aborted
        or StatusCode.Unauthenticated
        or StatusCode.PermissionDenied
        || IsUnreachable(exception);

    /// <summary>A connection that could not be made is "internal" where TLS is why; the replica said nothing.</summary>
    private static bool IsUnreachable(RpcException exception) =>
        exception.StatusCode == StatusCode.Internal && exception.Status.DebugException is HttpRequestException;
}
