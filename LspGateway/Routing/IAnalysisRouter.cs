using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>The one way from the gateway to analysis, be it a fleet of replicas or a library in this process.</summary>
internal interface IAnalysisRouter
{
    /// <summary>
    /// Asks one question about one document. The router chooses who answers, sends the text where it is needed, and
    /// asks another replica when one fails, all within one deadline.
    /// </summary>
    /// <param name="document">The text, and how it is to be read.</param>
    /// <param name="call">
    /// The rpc. It is called once an attempt, with a message that names the document and options that carry deadline
    /// and cancellation.
    /// </param>
    /// <param name="cancellationToken">The asker gave up.</param>
    /// <exception cref="AnalysisUnavailableException">Nobody could answer within the deadline.</exception>
    /// <exception cref="OperationCanceledException">The asker gave up.</exception>
    Task<TReply> CallAsync<TReply>(
        AnalysisDocument document,
        Func<Analysis.AnalysisClient, Document, CallOptions, AsyncUnaryCall<TReply>> call,
        CancellationToken cancellationToken);
}
