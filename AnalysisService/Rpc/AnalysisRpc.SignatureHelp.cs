using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<SignatureHelpReply> SignatureHelp(SignatureHelpRequest request, ServerCallContext context)
    {
        var signature = FhirPath.Language.Features.SignatureHelp.At(snapshots.Get(request.Document), request.Offset);
        return Task.FromResult(new SignatureHelpReply { Signature = ProtoMapping.ToMessage(signature) });
    }
}
