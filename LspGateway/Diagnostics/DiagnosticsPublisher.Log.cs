namespace FhirPathAspire.LspGateway.Diagnostics;

// Event ids 2040-2049.
internal sealed partial class DiagnosticsPublisher
{
    [LoggerMessage(2040, LogLevel.Trace, "Session {Session}: diagnostics of an older version are no longer wanted")]
    private partial void LogSuperseded(string session);

    [LoggerMessage(2042, LogLevel.Warning, "Session {Session}: diagnostics wait for analysis. {Reason}")]
    private partial void LogUnavailable(string session, string reason);
}
