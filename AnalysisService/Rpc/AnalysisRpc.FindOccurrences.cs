using FhirPath.Analysis.V1;
using FhirPath.Language.Features.Navigation;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<FindOccurrencesReply> FindOccurrences(
        FindOccurrencesRequest request, ServerCallContext context)
    {
        var reply = new FindOccurrencesReply();
        var most = request.Most == 0 ? Occurrences.Most : request.Most;
        foreach (var occurrence in Occurrences.AllAt(snapshots.Get(request.Document), request.Offset, most))
        {
            reply.Occurrences.Add(ProtoMapping.ToMessage(occurrence));
        }

        return Task.FromResult(reply);
    }
}
