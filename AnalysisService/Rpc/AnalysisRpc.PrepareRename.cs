using FhirPath.Analysis.V1;
using FhirPath.Language.Features.Renaming;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<PrepareRenameReply> PrepareRename(PrepareRenameRequest request, ServerCallContext context)
    {
        var reply = new PrepareRenameReply();
        if (VariableRename.Prepare(snapshots.Get(request.Document), request.Offset) is { } place)
        {
            reply.Place = ProtoMapping.ToMessage(place);
        }

        return Task.FromResult(reply);
    }
}
