namespace FhirPathAspire.ServiceDefaults.Errors;

/// <summary>
/// How often one error of one operation has come, and how often it has been told since the minute began. Its owner
/// calls it one at a time.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="mostLines">That may be told a minute.</param>
/// <param name="isOver">Called when a minute in which something was left out is over.</param>
internal sealed class ErrorWindow(TimeProvider time, int mostLines, Action isOver) : IDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    private long? _began;
    private int _lines;
    private long _suppressed;
    private ITimer? _timer;

    /// <summary>Since the process began.</summary>
    public long Total { get; private set; }

    /// <summary>One more has come.</summary>
    /// <returns>Whether it is to be told.</returns>
    public bool Take()
    {
        Total++;
        if (_timer is null && (_began is not { } began || time.GetElapsedTime(began) >= Length))
        {
            _began = time.GetTimestamp();
            _lines = 0;
        }

        if (_lines < mostLines)
        {
            _lines++;
            return true;
        }

        _suppressed++;
        _timer ??= time.CreateTimer(
            _ => isOver(), null, Length - time.GetElapsedTime(_began ?? 0), Timeout.InfiniteTimeSpan);
        return false;
    }

    /// <summary>How many were left out; another minute may begin.</summary>
    public long TakeSuppressed()
    {
        var suppressed = _suppressed;
        _suppressed = 0;
        _began = null;
        Dispose();
        return suppressed;
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _timer = null;
    }
}
