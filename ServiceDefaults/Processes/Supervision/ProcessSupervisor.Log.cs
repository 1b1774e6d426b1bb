using Microsoft.Extensions.Logging;

namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

public sealed partial class ProcessSupervisor
{
    [LoggerMessage(100, LogLevel.Debug, "{Replica} runs as process {ProcessId}.")]
    private partial void LogStarted(string replica, int processId);

    [LoggerMessage(101, LogLevel.Warning, "{Replica} is not running any more, unasked. {Reason}")]
    private partial void LogCrashed(string replica, string reason);

    [LoggerMessage(102, LogLevel.Information,
        "{Replica} starts again in {Seconds} s (crash {Crashes} in a row, crash loop: {IsCrashLoop}).")]
    private partial void LogRestarting(string replica, double seconds, int crashes, bool isCrashLoop);

    [LoggerMessage(103, LogLevel.Error, "{Replica} could not be started: {Reason}")]
    private partial void LogFailedToStart(string replica, string reason);

    [LoggerMessage(104, LogLevel.Debug, "{Replica} ended on request with exit code {ExitCode}.")]
    private partial void LogEnded(string replica, int exitCode);

    [LoggerMessage(105, LogLevel.Debug, "{Replica} is not watched any more.")]
    private partial void LogStopped(string replica);

    [LoggerMessage(106, LogLevel.Warning, "{Replica} is ended and started again (service_restart). {Reason}")]
    private partial void LogHung(string replica, string reason);
}
