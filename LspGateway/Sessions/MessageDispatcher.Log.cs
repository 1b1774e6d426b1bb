namespace FhirPathAspire.LspGateway.Sessions;

// Event ids 2020-2039.
internal sealed partial class MessageDispatcher
{
    [LoggerMessage(2020, LogLevel.Warning, "Session {Session}: a message was refused. {Reason}")]
    private partial void LogRefused(string session, string reason);

    [LoggerMessage(2021, LogLevel.Debug, "Session {Session}: a response answers nothing that was asked")]
    private partial void LogStrayResponse(string session);

    [LoggerMessage(2022, LogLevel.Debug, "Session {Session}: notification {Method} is ignored")]
    private partial void LogIgnored(string session, string method);
}
