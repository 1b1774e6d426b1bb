using System.Net.Sockets;
using FhirPathAspire.ServiceDefaults.Listening;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Errors;

/// <summary>Category by category how bad an error is, how it is logged and what is told: the one table.</summary>
public static class ErrorTable
{
    private static readonly ErrorRow[] Rows =
    [
        new(ErrorCategory.Cancelled, "cancelled", ErrorSeverity.Low, LogLevel.Trace, "The request was cancelled."),
        new(ErrorCategory.ContentModified, "content_modified", ErrorSeverity.Low, LogLevel.Trace,
            "The document is another by now."),
        new(ErrorCategory.Invalid, "invalid", ErrorSeverity.Low, LogLevel.Debug, "The request is not valid."),
        new(ErrorCategory.Limit, "limit", ErrorSeverity.Medium, LogLevel.Warning, "A limit is reached."),
        new(ErrorCategory.Unavailable, "unavailable", ErrorSeverity.High, LogLevel.Warning,
            "A service that is needed does not answer."),
        new(ErrorCategory.Timeout, "timeout", ErrorSeverity.Medium, LogLevel.Warning, "It took too long."),
        new(ErrorCategory.Defect, "defect", ErrorSeverity.High, LogLevel.Error,
            "The server failed; its log tells why."),
        new(ErrorCategory.Fatal, "fatal", ErrorSeverity.Critical, LogLevel.Critical, "The server can't go on."),
    ];

    /// <summary>The row of a category.</summary>
    public static ErrorRow RowOf(ErrorCategory category) => Rows[(int)category];

    /// <summary>
    /// The category of an exception of the base class library. A process that has exceptions of its own asks about
    /// those first. Fatal is none by itself: it is what leaves a thread, whatever it is.
    /// </summary>
    public static ErrorCategory Categorize(Exception exception) => exception switch
    {
        OperationCanceledException => ErrorCategory.Cancelled,
        TimeoutException => ErrorCategory.Timeout,
        ConfigurationException or OptionsValidationException => ErrorCategory.Invalid,
        IOException or SocketException or HttpRequestException => ErrorCategory.Unavailable,
        OutOfMemoryException => ErrorCategory.Limit,
        _ => ErrorCategory.Defect,
    };
}
