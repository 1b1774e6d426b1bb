using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>One check on its own schedule. Its runs follow each other; the last result is there at once.</summary>
internal sealed class HealthEntry(
    string name,
    Func<CancellationToken, Task<HealthCheckResult>> ask,
    TimeSpan timeout,
    TimeSpan period,
    HealthOptions options,
    TimeProvider time)
{
    private static readonly TimeSpan PeriodAfterFailure = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ServiceState _state = new() { Name = name };
    private Task<HealthCheckResult> _asked = Task.FromResult(HealthCheckResult.Healthy());
    private Task _run = Task.CompletedTask;
    private long? _endedAt;

    public string Name => name;

    public ServiceState State => _state;

    /// <summary>Completes with the first result.</summary>
    public Task First => _first.Task;

    /// <summary>Begins a run where one is due. Called by one thread at a time.</summary>
    public void RunWhenDue(CancellationToken cancellationToken)
    {
        if (_run.IsCompleted && (_endedAt is not { } ended || time.GetElapsedTime(ended) >= Pause))
        {
            _run = RunAsync(cancellationToken);
        }
    }

    private TimeSpan Pause => _state.ErrorsInARow == 0 || period < PeriodAfterFailure ? period : PeriodAfterFailure;

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var result = await AskAsync(cancellationToken);
        if (cancellationToken.IsCancellationRequested)
        {
            return;
        }

        _state = _state.After(result, time.GetElapsedTime(started), time.GetUtcNow(), options);
        _endedAt = time.GetTimestamp();
        _first.TrySetResult();
    }

    private async Task<HealthCheckResult> AskAsync(CancellationToken cancellationToken)
    {
        // A run that hangs in spite of its deadline is waited for again and never doubled.
        var deadline = new CancellationTokenSource(timeout, time);
        if (_asked.IsCompleted)
        {
            _asked = Task.Run(() => ask(deadline.Token), CancellationToken.None);
            _ = ObserveAsync(_asked);
        }

        try
        {
            return await _asked.WaitAsync(timeout, time, cancellationToken);
        }
        catch (Exception exception)
        {
            // The boundary of a check: whatever it throws is its result, and no other check notices.
            return HealthCheckResult.Unhealthy(Describe(exception));
        }
    }

    // Nobody waits any more for what goes on after its time, or after the monitor; what it throws then is no defect.
    private static async Task ObserveAsync(Task run) =>
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private string Describe(Exception exception) => exception is TimeoutException or OperationCanceledException
        ? FormattableString.Invariant($"No answer within {timeout.TotalSeconds:0.##} s.")
        : $"The check failed: {exception.GetType().Name}.";
}
