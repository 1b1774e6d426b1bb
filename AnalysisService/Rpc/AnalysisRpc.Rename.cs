using FhirPath.Analysis.V1;
using FhirPath.Language.Features.Renaming;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<RenameReply> Rename(RenameRequest request, ServerCallContext context)
    {
        var renamed = VariableRename.Rename(snapshots.Get(request.Document), request.Offset, request.NewName);
        return Task.FromResult(renamed is null
            ? new RenameReply { IsNothing = true }
            : ProtoMapping.ToMessage(renamed));
    }
}
