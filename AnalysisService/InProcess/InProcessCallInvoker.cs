using Grpc.Core;

namespace FhirPathAspire.AnalysisService.InProcess;

/// <summary>Unary calls to <see cref="InProcessMethods"/>: the contract has no other kind.</summary>
internal sealed class InProcessCallInvoker(InProcessMethods methods) : CallInvoker
{
    private const string UnaryOnly = "Inside the process only unary calls are served.";

    /// <inheritdoc/>
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(options.CancellationToken);
        var response = Task.Run(() => CallAsync(method, options, request, cancellation.Token), cancellation.Token);
        return new AsyncUnaryCall<TResponse>(
            response,
            Task.FromResult(new Metadata()),
            () => StatusOf(response),
            static () => [],
            () => Stop(cancellation));
    }

    /// <inheritdoc/>
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        throw new NotSupportedException("A call blocks a thread: use the asynchronous method.");

    /// <inheritdoc/>
    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        throw new NotSupportedException(UnaryOnly);

    /// <inheritdoc/>
    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        throw new NotSupportedException(UnaryOnly);

    /// <inheritdoc/>
    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        throw new NotSupportedException(UnaryOnly);

    private async Task<TResponse> CallAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, CallOptions options, TRequest request, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        var target = methods.Find(method.FullName)
            ?? throw new RpcException(new Status(StatusCode.Unimplemented, $"{method.FullName} is not served here."));
        var context = new InProcessCallContext(
            method.FullName, options.Deadline ?? DateTime.MaxValue, cancellationToken);
        var reply = await target(PayloadWriter.Write(method.RequestMarshaller, request), context);
        return method.ResponseMarshaller.ContextualDeserializer(new PayloadReader(reply));
    }

    private static Status StatusOf(Task response) => response switch
    {
        { IsCompletedSuccessfully: true } => Status.DefaultSuccess,
        { Exception.InnerException: RpcException exception } => exception.Status,
        { IsCanceled: true } => Status.DefaultCancelled,
        _ => new Status(StatusCode.Unknown, "The call has not ended."),
    };

    private static void Stop(CancellationTokenSource cancellation)
    {
        cancellation.Cancel();
        cancellation.Dispose();
    }
}
