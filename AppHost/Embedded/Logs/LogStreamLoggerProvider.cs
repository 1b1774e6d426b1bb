using Microsoft.Extensions.Logging;

namespace FhirPathAspire.AppHost.Embedded.Logs;

/// <summary>Sends the AppHost's own log messages to the log stream.</summary>
[ProviderAlias("Stream")]
internal sealed class LogStreamLoggerProvider(LogStream stream) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new LogStreamLogger(stream);

    public void Dispose()
    {
        // The stream outlives its loggers: the last messages of a stop are still shown.
    }
}
