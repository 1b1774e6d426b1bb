using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>Analysis as a library in this process: no replica to choose, no text saved by a hash.</summary>
internal sealed class InProcessRouter(CallInvoker invoker) : IAnalysisRouter
{
    private readonly Analysis.AnalysisClient _client = new(invoker);

    /// <inheritdoc/>
    public async Task<TReply> CallAsync<TReply>(
        AnalysisDocument document,
        Func<Analysis.AnalysisClient, Document, CallOptions, AsyncUnaryCall<TReply>> call,
        CancellationToken cancellationToken)
    {
        using var answer = call(
            _client, document.WithText(), new CallOptions(cancellationToken: cancellationToken));
        try
        {
            return await answer.ResponseAsync.WaitAsync(cancellationToken);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Cancelled)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (RpcException exception)
        {
            throw new AnalysisUnavailableException(exception.Status.Detail, exception);
        }
    }
}
