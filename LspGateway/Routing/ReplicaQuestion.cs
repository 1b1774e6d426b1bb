using System.Collections.Immutable;
using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>One question on its way round the replicas.</summary>
internal sealed class ReplicaQuestion<TReply>(
    AnalysisDocument document,
    Func<Analysis.AnalysisClient, Document, CallOptions, AsyncUnaryCall<TReply>> call,
    double balanceFactor)
{
    private Replica[] _round = [];
    private int _next;

    /// <summary>
    /// Whom to ask now. After the last replica of a round the order is made again, from who is there and serves then.
    /// </summary>
    public (Replica? Replica, bool IsLastOfRound) Next(ImmutableArray<Replica> replicas)
    {
        if (_next >= _round.Length)
        {
            _round = RendezvousOrder.Of(document.AffinityKey, replicas, balanceFactor, out var passedOver);
            if (passedOver is not null)
            {
                RoutingTelemetry.PassedOver(passedOver.Name);
            }

            _next = 0;
        }

        if (_round.Length == 0)
        {
            return (null, true);
        }

        var replica = _round[_next++];
        return (replica, _next == _round.Length);
    }

    /// <summary>Asks one replica, with the text only where it seems to lack it.</summary>
    /// <exception cref="ObjectDisposedException">The replica was removed, and is asked nothing any more.</exception>
    public async Task<TReply> AskAsync(Replica replica, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(!replica.TryBeginQuestion(), replica);
        try
        {
            return await TextExchange.AskAsync(
                replica.Client, replica.Texts, document, call, new CallOptions(cancellationToken: cancellationToken));
        }
        finally
        {
            replica.EndQuestion();
        }
    }
}
