using FhirPath.Analysis.V1;
using FhirPath.Language.Features.Renaming;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<FindLinkedNamesReply> FindLinkedNames(
        FindLinkedNamesRequest request, ServerCallContext context)
    {
        var reply = new FindLinkedNamesReply { WordPattern = LinkedNames.WordPattern };
        var names = LinkedNames.At(snapshots.Get(request.Document), request.Offset);
        reply.Names.AddRange(names.Select(ProtoMapping.ToMessage));
        return Task.FromResult(reply);
    }
}
