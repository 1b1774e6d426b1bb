using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<DiagnoseReply> Diagnose(DiagnoseRequest request, ServerCallContext context)
    {
        var reply = new DiagnoseReply();
        foreach (var diagnostic in snapshots.Get(request.Document).Diagnostics)
        {
            var shown = request.OmitFixes ? diagnostic with { Fixes = [] } : diagnostic;
            reply.Diagnostics.Add(ProtoMapping.ToMessage(shown));
        }

        return Task.FromResult(reply);
    }
}
