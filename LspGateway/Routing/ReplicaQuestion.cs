using System.Collections.Immutable;
using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>One question on its way round the replicas.</summary>
internal sealed class ReplicaQuestion<TReply>(
    AnalysisDocument document,
    Func<Analysis.AnalysisClient, Document, CallOptions, AsyncUnaryCall<TReply>> call)
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
            _round = RendezvousOrder.Of(document.AffinityKey, replicas);
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
    public async Task<TReply> AskAsync(Replica replica, CancellationToken cancellationToken)
    {
        var options = new CallOptions(cancellationToken: cancellationToken);
        if (replica.Texts.Contains(document.ContentHash))
        {
            try
            {
                return await ReplyAsync(replica, document.ByHash(), options);
            }
            catch (RpcException exception) when (IsTextRequired(exception))
            {
                // The replica has let the text go, or is another process by now.
            }
        }

        var reply = await ReplyAsync(replica, document.WithText(), options);
        replica.Texts.Add(document.ContentHash);
        return reply;
    }

    private async Task<TReply> ReplyAsync(Replica replica, Document message, CallOptions options)
    {
        using var answer = call(replica.Client, message, options);
        return await answer.ResponseAsync;
    }

    private static bool IsTextRequired(RpcException exception) =>
        exception.StatusCode == StatusCode.FailedPrecondition
        && exception.Trailers.Get("fhirpath-text-required") is not null;
}
