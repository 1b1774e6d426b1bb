using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>The replicas that service discovery names now.</summary>
internal sealed class ReplicaFleet(ReplicaSet replicas, TimeProvider time) : IAnalysisFleet
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(string Replica, TReply? Reply)>> AskAllAsync<TReply>(
        Func<Analysis.AnalysisClient, CallOptions, AsyncUnaryCall<TReply>> call, CancellationToken cancellationToken)
        where TReply : class
    {
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var options = new CallOptions(cancellationToken: either.Token);
        return await Task.WhenAll(replicas.Replicas.Select(async replica =>
        {
            try
            {
                using var answer = call(replica.Client, options);
                return (replica.Name, (TReply?)await answer.ResponseAsync);
            }
            catch (Exception exception) when (
                exception is RpcException or ObjectDisposedException
                && !cancellationToken.IsCancellationRequested)
            {
                // Gone, or of a version that does not know the question: the caller says that it did not answer.
                return (replica.Name, null);
            }
        }));
    }
}
