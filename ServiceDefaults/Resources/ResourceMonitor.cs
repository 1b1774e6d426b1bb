using FhirPathAspire.ServiceDefaults.Errors;

namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>
/// Samples the resources of this process, judges them and has something done where one is short. One a process, safe
/// for concurrent use.
/// </summary>
public sealed class ResourceMonitor
{
    private static readonly TimeSpan FastPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookPause = TimeSpan.FromMilliseconds(50);

    private readonly ResourceSampler _sampler;
    private readonly ResourceActions _actions;
    private readonly IdleMemory _idle;
    private readonly MonitoringOptions _options;
    private readonly TimeProvider _time;
    private readonly ErrorJournal _errors;
    private readonly Lock _refreshing = new();
    private volatile ResourceView? _view;
    private long _lookedAt;

    internal ResourceMonitor(
        ResourceSampler sampler,
        ResourceActions actions,
        IdleMemory idle,
        MonitoringOptions options,
        TimeProvider time,
        ErrorJournal errors)
    {
        _sampler = sampler;
        _actions = actions;
        _idle = idle;
        _options = options;
        _time = time;
        _errors = errors;
    }

    /// <summary>What was found last; null before the first sample.</summary>
    public ResourceView? Latest => _view;

    /// <summary>What was found last, or now where nobody samples.</summary>
    public ResourceView View => _options.Enabled && _view is { } latest ? latest : Refresh();

    /// <summary>Takes a sample and judges it; nothing is done about it.</summary>
    public ResourceView Refresh()
    {
        lock (_refreshing)
        {
            var before = _view;
            ResourceSample[] samples = [.. (before?.Samples ?? []).TakeLast(_options.SamplesKept - 1), _sampler.Take()];
            return _view = new ResourceView(
                samples,
                ResourcePolicy.Judge(before?.States ?? [], samples, _options),
                LeakDetector.Find([.. AfterCollections(samples)], _options.LeakBytes));
        }
    }

    /// <summary>Samples and acts until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _actions.BeforeAdmission(LookAgain);
        while (!cancellationToken.IsCancellationRequested)
        {
            await WatchAsync(cancellationToken);
            await Task.Delay(Pause, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _actions.BeforeAdmission(null);
    }

    /// <summary>
    /// Somebody new comes: a storm of them uses up what there is between two samples. What is found only closes the
    /// gate; the next sample does the rest, and opens it again.
    /// </summary>
    private void LookAgain()
    {
        var lookedAt = Interlocked.Read(ref _lookedAt);
        if (_time.GetElapsedTime(lookedAt) >= LookPause
            && Interlocked.CompareExchange(ref _lookedAt, _time.GetTimestamp(), lookedAt) == lookedAt)
        {
            ResourceSample[] now = [_sampler.Take()];
            _actions.CloseWhereCritical(ResourcePolicy.Judge(_view?.States ?? [], now, _options));
        }
    }

    /// <summary>What is short is looked at more often: the kernel does not wait ten seconds.</summary>
    private TimeSpan Pause =>
        _view is { } view
        && (view.LevelOf(ResourceNames.Memory), view.LevelOf(ResourceNames.FileHandles)) != default
            ? FastPause
            : TimeSpan.FromSeconds(_options.SampleSeconds);

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var before = _view;
            var now = Refresh();
            await _actions.ReactAsync(before, now, cancellationToken);
            if (now.LevelOf(ResourceNames.Memory) == ResourceLevel.Normal)
            {
                _idle.GiveBack(now.Newest);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The boundary of this loop: who counts something may fail, and the next sample is taken all the same.
            _errors.Record(ErrorCategory.Defect, "resources", exception);
        }
        catch (OperationCanceledException)
        {
            // Told to stop: the loop's condition ends it.
        }
    }

    private static IEnumerable<(DateTimeOffset At, long Bytes)> AfterCollections(ResourceSample[] samples)
    {
        for (var index = 1; index < samples.Length; index++)
        {
            if (samples[index].LastCollection != samples[index - 1].LastCollection)
            {
                yield return (samples[index].At, samples[index].SurvivedBytes);
            }
        }
    }
}
