using System.Globalization;
using System.Text.Json;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Progress;

/// <summary>
/// One piece of work that may take long. What was begun is ended, whatever becomes of the work; what is over in time is
/// never told.
/// </summary>
internal sealed class WorkProgress : IDisposable
{
    /// <summary>Nobody wants to be told of what takes less.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly ProgressReporter _reporter;
    private readonly ClientProxy _client;
    private readonly TimeProvider _time;
    private readonly string _title;
    private readonly Action? _cancel;
    private readonly long _started;
    private readonly bool _isOwn;
    private readonly ITimer _timer;
    private JsonElement? _token;
    private bool _isBegun;
    private bool _isOver;

    internal WorkProgress(
        ProgressReporter reporter,
        ClientProxy client,
        TimeProvider time,
        string title,
        JsonElement? token,
        Action? cancel)
    {
        _reporter = reporter;
        _client = client;
        _time = time;
        _title = title;
        _token = token;
        _cancel = cancel;
        _isOwn = token is null;
        _started = time.GetTimestamp();
        _timer = time.CreateTimer(static state => ((WorkProgress?)state)?.Tell(), this, Patience, Between);
    }

    /// <summary>The work is over.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            _timer.Dispose();
            if (_token is { } token)
            {
                _reporter.Remove(token, _isOwn);
                if (_isBegun)
                {
                    Send(new WorkDoneProgress("end"));
                }
            }
        }
    }

    private void Tell()
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return;
            }

            if (_isBegun)
            {
                var elapsed = _time.GetElapsedTime(_started).TotalSeconds;
                Send(new WorkDoneProgress(
                    "report", Message: string.Create(CultureInfo.InvariantCulture, $"{elapsed:F0} s")));
            }
            else if (!_isOwn)
            {
                Begin();
            }
            else if (_token is null && (_token = _reporter.TryTakeOwnToken()) is { } token)
            {
                _client.Request(
                    "window/workDoneProgress/create",
                    new ProgressToken(token),
                    LspJson.Types.ProgressToken,
                    answer => Created(answer is not null));
            }
        }
    }

    // A client that can't show it says so once, and is not asked again for this work.
    private void Created(bool isAccepted)
    {
        lock (_gate)
        {
            if (isAccepted && !_isOver)
            {
                Begin();
            }
        }
    }

    private void Begin()
    {
        _isBegun = true;
        if (_cancel is { } cancel && _token is { } token)
        {
            _reporter.Add(token, cancel);
        }

        Send(new WorkDoneProgress("begin", _title, _cancel is not null));
    }

    private void Send(WorkDoneProgress value)
    {
        if (_token is { } token)
        {
            _client.Notify(
                "$/progress", new WorkDoneProgressParams(token, value), LspJson.Types.WorkDoneProgressParams);
        }
    }
}
