using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>Everyone who analyses for this gateway, for what is to be asked of each.</summary>
internal interface IAnalysisFleet
{
    /// <summary>Asks each replica that serves, side by side and within one short deadline.</summary>
    /// <param name="call">The rpc.</param>
    /// <param name="cancellationToken">The asker gave up.</param>
    /// <returns>One answer a replica; null where it did not answer.</returns>
    Task<IReadOnlyList<(string Replica, TReply? Reply)>> AskAllAsync<TReply>(
        Func<Analysis.AnalysisClient, CallOptions, AsyncUnaryCall<TReply>> call, CancellationToken cancellationToken)
        where TReply : class;
}
