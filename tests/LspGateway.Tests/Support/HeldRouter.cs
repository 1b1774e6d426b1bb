using System.Collections.Concurrent;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;
using Grpc.Core;

namespace FhirPathAspire.LspGateway.Tests.Support;

/// <summary>
/// Stands before real analysis and lets a test decide when, and whether, it answers: the part of a network and of
/// replicas that a test can't otherwise control.
/// </summary>
internal sealed class HeldRouter(IAnalysisRouter analysis) : IAnalysisRouter
{
    private readonly ConcurrentQueue<string> _texts = new();

    /// <summary>Runs before each call.</summary>
    public Func<AnalysisDocument, CancellationToken, Task> Before { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>The text of every call, in the order in which they came.</summary>
    public IReadOnlyCollection<string> Texts => _texts;

    public async Task<TReply> CallAsync<TReply>(
        AnalysisDocument document,
        Func<Analysis.AnalysisClient, Document, CallOptions, AsyncUnaryCall<TReply>> call,
        CancellationToken cancellationToken)
    {
        _texts.Enqueue(document.Text);
        await Before(document, cancellationToken);
        return await analysis.CallAsync(document, call, cancellationToken);
    }
}
