using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Errors;

/// <summary>
/// Where every error of the process is told: counted, logged as often as is of use, and the last ones kept. A storm of
/// one error costs a bounded number of lines and no memory. Messages of exceptions are never written: they may quote
/// documents. Safe for concurrent use.
/// </summary>
public sealed class ErrorJournal : IDisposable
{
    /// <summary>The operation of whatever comes when too many operations are told apart already.</summary>
    public const string OtherOperations = "other";

    private readonly Lock _gate = new();
    private readonly Dictionary<(ErrorCategory Category, string Operation), ErrorWindow> _windows = [];
    private readonly HashSet<string> _operations = new(StringComparer.Ordinal);
    private readonly ErrorJournalOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<ErrorJournal> _logger;
    private readonly RecentErrors _recent;

    /// <param name="options">Limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where it is told.</param>
    public ErrorJournal(IOptions<ErrorJournalOptions> options, TimeProvider time, ILogger<ErrorJournal> logger)
    {
        _options = options.Value;
        _time = time;
        _logger = logger;
        _recent = new RecentErrors(_options.MaxRecent);
    }

    /// <summary>The last errors that were not everyday life, newest first.</summary>
    public IReadOnlyList<ErrorSummary> Recent
    {
        get
        {
            lock (_gate)
            {
                return _recent.NewestFirst();
            }
        }
    }

    /// <summary>How often errors of a category have come since the process began, of whatever operation.</summary>
    public long CountOf(ErrorCategory category)
    {
        lock (_gate)
        {
            return _windows.Where(window => window.Key.Category == category).Sum(static window => window.Value.Total);
        }
    }

    /// <summary>Something went wrong.</summary>
    /// <param name="category">What kind of thing.</param>
    /// <param name="operation">What failed: the method of a request, or a part of the server.</param>
    /// <param name="exception">Its type is told, for a defect its stack too; its message never is.</param>
    public void Record(ErrorCategory category, string operation, Exception exception)
    {
        var row = ErrorTable.RowOf(category);
        bool isTold;
        lock (_gate)
        {
            operation = Bounded(operation);
            isTold = WindowOf(category, operation).Take();
            if (category is not (ErrorCategory.Cancelled or ErrorCategory.ContentModified))
            {
                _recent.Add(row, operation, exception.GetType().Name, _time.GetUtcNow());
            }
        }

        ErrorMetrics.Count(row, operation);
        if (isTold)
        {
            ErrorLog.Tell(_logger, category, operation, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var window in _windows.Values)
            {
                window.Dispose();
            }
        }
    }

    private string Bounded(string operation) =>
        _operations.Contains(operation) || (_operations.Count < _options.MaxOperations && _operations.Add(operation))
            ? operation
            : OtherOperations;

    private ErrorWindow WindowOf(ErrorCategory category, string operation)
    {
        var key = (category, operation);
        if (!_windows.TryGetValue(key, out var window))
        {
            // Of everyday life nothing is logged, and so nothing is left out.
            var mostLines = category <= ErrorCategory.ContentModified ? int.MaxValue : _options.MaxLinesPerMinute;
            window = new ErrorWindow(_time, mostLines, () => TellSuppressed(category, operation));
            _windows[key] = window;
        }

        return window;
    }

    private void TellSuppressed(ErrorCategory category, string operation)
    {
        long suppressed;
        lock (_gate)
        {
            suppressed = _windows[(category, operation)].TakeSuppressed();
        }

        if (suppressed > 0)
        {
            ErrorLog.Suppressed(_logger, operation, suppressed, ErrorTable.RowOf(category).Name);
        }
    }
}
