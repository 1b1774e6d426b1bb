using Microsoft.Extensions.Logging;

namespace FhirPathAspire.AppHost.Embedded.Logs;

/// <summary>The AppHost's own log messages as lines of the stream.</summary>
internal sealed class LogStreamLogger(LogStream stream) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        var text = Prefix(logLevel) + formatter(state, exception);
        foreach (var line in (exception is null ? text : $"{text} {exception}").Split('\n'))
        {
            stream.Append(LogStream.OwnSource, line.TrimEnd('\r'));
        }
    }

    private static string Prefix(LogLevel level) => level switch
    {
        LogLevel.Warning => "warning: ",
        LogLevel.Error or LogLevel.Critical => "error: ",
        _ => "",
    };
}
