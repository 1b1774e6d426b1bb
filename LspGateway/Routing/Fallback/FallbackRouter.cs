using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.LspGateway.Routing.Fallback;

/// <summary>
/// Asks the replicas while any of them serves, else this process. A question that is on its way when the last one goes
/// does not wait for its deadline.
/// </summary>
internal sealed class FallbackRouter(
    ReplicaRouter replicas, FallbackAnalysis fallback, AnalysisAvailability availability) : IAnalysisRouter
{
    /// <inheritdoc/>
    public async Task<TReply> CallAsync<TReply>(
        AnalysisDocument document,
        Func<Analysis.AnalysisClient, Document, CallOptions, AsyncUnaryCall<TReply>> call,
        CancellationToken cancellationToken)
    {
        var lost = availability.Lost;
        if (!lost.IsCancellationRequested)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(lost, cancellationToken);
            try
            {
                return await replicas.CallAsync(document, call, either.Token);
            }
            catch (OperationCanceledException) when (
                lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                // Nobody is left to wait for: the question goes to this process.
            }
        }

        return await fallback.CallAsync(document, call, cancellationToken);
    }
}
