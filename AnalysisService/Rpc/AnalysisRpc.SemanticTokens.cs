using FhirPath.Analysis.V1;
using FhirPath.Language.Text;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<SemanticTokensReply> SemanticTokens(SemanticTokensRequest request, ServerCallContext context)
    {
        var snapshot = snapshots.Get(request.Document);
        var tokens = request.Part is { } part
            ? FhirPath.Language.Features.SemanticTokens.In(snapshot, new TextSpan(part.Start, part.Length))
            : FhirPath.Language.Features.SemanticTokens.Of(snapshot);
        var reply = new SemanticTokensReply();
        ProtoMapping.AddTo(reply, tokens);
        return Task.FromResult(reply);
    }
}
