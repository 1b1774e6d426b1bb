using Microsoft.Extensions.Logging;

namespace FhirPathAspire.ServiceDefaults.Errors;

/// <summary>The lines of <see cref="ErrorJournal"/>, one stable event id a category.</summary>
internal static partial class ErrorLog
{
    public static void Tell(ILogger logger, ErrorCategory category, string operation, Exception exception)
    {
        var type = exception.GetType().Name;
        switch (category)
        {
            case ErrorCategory.Cancelled:
            case ErrorCategory.ContentModified:
                // Everyday life: the counters have it.
                break;
            case ErrorCategory.Invalid:
                Invalid(logger, operation, type);
                break;
            case ErrorCategory.Limit:
                Limit(logger, operation, type);
                break;
            case ErrorCategory.Unavailable:
                Unavailable(logger, operation, type);
                break;
            case ErrorCategory.Timeout:
                TooLong(logger, operation, type);
                break;
            case ErrorCategory.Defect:
                Defect(logger, operation, type, exception.StackTrace);
                break;
            case ErrorCategory.Fatal:
                Fatal(logger, operation, type, exception.StackTrace);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(category), category, null);
        }
    }

    [LoggerMessage(4022, LogLevel.Debug, "{Operation}: refused, not valid ({Exception})")]
    private static partial void Invalid(ILogger logger, string operation, string exception);

    [LoggerMessage(4023, LogLevel.Warning, "{Operation}: refused, a limit is reached ({Exception})")]
    private static partial void Limit(ILogger logger, string operation, string exception);

    [LoggerMessage(4024, LogLevel.Warning, "{Operation}: what it needs does not answer ({Exception})")]
    private static partial void Unavailable(ILogger logger, string operation, string exception);

    [LoggerMessage(4025, LogLevel.Warning, "{Operation}: it took too long ({Exception})")]
    private static partial void TooLong(ILogger logger, string operation, string exception);

    [LoggerMessage(4026, LogLevel.Error, "{Operation} failed with a defect: {Exception}\n{Stack}")]
    private static partial void Defect(ILogger logger, string operation, string exception, string? stack);

    [LoggerMessage(4027, LogLevel.Critical, "{Operation}: the process can't go on: {Exception}\n{Stack}")]
    private static partial void Fatal(ILogger logger, string operation, string exception, string? stack);

    [LoggerMessage(4030, LogLevel.Warning, "{Operation}: {Count} more errors of category {Category} were not logged")]
    public static partial void Suppressed(ILogger logger, string operation, long count, string category);
}
