namespace FhirPathAspire.LspGateway.Sessions;

// Event ids 2000-2019.
internal sealed partial class Session
{
    [LoggerMessage(2000, LogLevel.Information, "Session {Session} begins over {Transport}")]
    private partial void LogBegin(string session, string transport);

    [LoggerMessage(2001, LogLevel.Information, "Session {Session} ended: {Reason}")]
    private partial void LogEnd(string session, SessionEndReason reason);

    [LoggerMessage(2002, LogLevel.Debug, "Session {Session}: the connection broke")]
    private partial void LogConnectionLost(Exception exception, string session);

    [LoggerMessage(2003, LogLevel.Debug, "Session {Session}: the client took no farewell")]
    private partial void LogNoFarewell(string session);

    [LoggerMessage(2004, LogLevel.Warning, "Session {Session}: {Count} documents are no longer trusted. {Reason}")]
    private partial void LogDistrust(string session, int count, string reason);
}
