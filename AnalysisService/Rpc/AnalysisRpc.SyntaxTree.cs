using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<SyntaxTreeReply> SyntaxTree(SyntaxTreeRequest request, ServerCallContext context) =>
        Task.FromResult(new SyntaxTreeReply { Text = snapshots.Get(request.Document).DumpSyntax() });
}
