namespace FhirPathAspire.ServiceDefaults.Errors;

/// <summary>The last errors, each kind once with its number. Not safe for concurrent use by itself.</summary>
internal sealed class RecentErrors(int capacity)
{
    private readonly Dictionary<(ErrorCategory, string, string), ErrorSummary> _errors = [];

    public IReadOnlyList<ErrorSummary> NewestFirst() => [.. _errors.Values.OrderByDescending(static e => e.Time)];

    public void Add(ErrorRow row, string operation, string exceptionType, DateTimeOffset now)
    {
        var key = (row.Category, operation, exceptionType);
        if (_errors.TryGetValue(key, out var known))
        {
            _errors[key] = known with { Time = now, Count = known.Count + 1 };
            return;
        }

        if (_errors.Count == capacity)
        {
            _errors.Remove(_errors.MinBy(static error => error.Value.Time).Key);
        }

        _errors[key] = new ErrorSummary(now, row.Category, row.Severity, operation, exceptionType, row.Told, 1);
    }
}
