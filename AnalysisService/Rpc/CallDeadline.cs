using FhirPathAspire.AnalysisService.Hosting;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.AnalysisService.Rpc;

/// <summary>
/// The server's own deadline: a caller that names none, or one far away, is answered all the same. What it asked for is
/// bounded work and comes to its end beside.
/// </summary>
internal sealed class CallDeadline(IOptions<GrpcLimits> limits, TimeProvider time) : Interceptor
{
    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var longest = TimeSpan.FromMilliseconds(limits.Value.MaxCallMilliseconds);
        try
        {
            // The work is synchronous: it would be done before anybody could stop waiting for it.
            return await Task.Run(() => continuation(request, context), context.CancellationToken)
                .WaitAsync(longest, time, context.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new RpcException(new Status(StatusCode.DeadlineExceeded, "The call took too long."));
        }
    }
}
