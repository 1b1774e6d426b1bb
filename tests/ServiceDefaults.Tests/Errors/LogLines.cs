using System.Collections.Concurrent;
using FhirPathAspire.ServiceDefaults.Errors;
using Microsoft.Extensions.Logging;

namespace FhirPathAspire.ServiceDefaults.Tests.Errors;

/// <summary>A log that a test reads.</summary>
internal sealed class LogLines : ILogger<ErrorJournal>
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> All => _lines;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{eventId.Id} {logLevel} {formatter(state, exception)}{exception}");
}
