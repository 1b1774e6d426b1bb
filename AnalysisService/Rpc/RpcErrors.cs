using Grpc.Core;
using Grpc.Core.Interceptors;

namespace FhirPathAspire.AnalysisService.Rpc;

/// <summary>
/// The error boundary of the service: what leaves a call that is no status yet becomes one, and no message, type or
/// stack trace of an exception reaches a client.
/// </summary>
internal sealed partial class RpcErrors(ILogger<RpcErrors> logger) : Interceptor
{
    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (RpcException)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, "The call was cancelled."));
        }
        catch (Exception exception)
        {
            Log.Defect(logger, context.Method, exception);
            throw new RpcException(new Status(StatusCode.Internal, "The analysis failed: a defect, see the log."));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "{Method} failed with a defect")]
        public static partial void Defect(ILogger logger, string method, Exception exception);
    }
}
