using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Wire;
using FhirPathAspire.ServiceDefaults.Errors;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>What an exception is, what a client is told of it, and whom it ends; the only place that decides it.</summary>
internal static class ErrorBoundary
{
    public static ErrorCategory Categorize(Exception exception) => exception switch
    {
        RpcException { IsLimit: true } => ErrorCategory.Limit,
        RpcException known => CategoryOf(known.Error.Code),
        AnalysisUnavailableException => ErrorCategory.Unavailable,
        _ => ErrorTable.Categorize(exception),
    };

    public static RpcError Describe(Exception exception) => exception switch
    {
        RpcException known => known.Error,
        AnalysisUnavailableException unavailable =>
            new RpcError(RpcErrorCodes.RequestFailed, $"Analysis could not answer. {unavailable.Message}"),
        _ => Describe(Categorize(exception)),
    };

    /// <summary>
    /// Whether the session ends. What fails in reading fails for its caller; where a message that changes the session
    /// was broken off, nobody knows what state that is in, and any later answer could be wrong.
    /// </summary>
    public static bool EndsSession(bool changesSession, ErrorCategory category) =>
        changesSession && category is not (ErrorCategory.Cancelled or ErrorCategory.ContentModified
            or ErrorCategory.Invalid or ErrorCategory.Limit);

    private static RpcError Describe(ErrorCategory category) => new(
        category switch
        {
            ErrorCategory.Cancelled => RpcErrorCodes.RequestCancelled,
            ErrorCategory.ContentModified => RpcErrorCodes.ContentModified,
            ErrorCategory.Invalid => RpcErrorCodes.InvalidParams,
            ErrorCategory.Limit or ErrorCategory.Unavailable or ErrorCategory.Timeout => RpcErrorCodes.RequestFailed,
            _ => RpcErrorCodes.InternalError,
        },
        ErrorTable.RowOf(category).Told);

    private static ErrorCategory CategoryOf(int code) => code switch
    {
        RpcErrorCodes.RequestCancelled or RpcErrorCodes.ServerCancelled => ErrorCategory.Cancelled,
        RpcErrorCodes.ContentModified => ErrorCategory.ContentModified,
        RpcErrorCodes.InternalError => ErrorCategory.Defect,
        _ => ErrorCategory.Invalid,
    };
}
