using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>What a client is told of an exception; the only place that decides it.</summary>
internal static class ErrorBoundary
{
    public static RpcError Describe(Exception exception) => exception switch
    {
        RpcException known => known.Error,
        OperationCanceledException => new RpcError(RpcErrorCodes.RequestCancelled, "The request was cancelled."),
        AnalysisUnavailableException unavailable =>
            new RpcError(RpcErrorCodes.RequestFailed, $"Analysis could not answer. {unavailable.Message}"),
        _ => new RpcError(RpcErrorCodes.InternalError, "The server failed; its log tells why."),
    };

    /// <summary>Whether the exception is a defect of the server, and so belongs into its log.</summary>
    public static bool IsDefect(Exception exception) => Describe(exception).Code == RpcErrorCodes.InternalError;
}
