using FhirPath.Analysis.V1;
using FhirPath.Language.Features;
using FhirPath.Language.Text;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<InlayHintsReply> InlayHints(InlayHintsRequest request, ServerCallContext context)
    {
        var part = new TextSpan(request.Part?.Start ?? 0, request.Part?.Length ?? 0);
        var wanted = new InlayHintRequest(part, request.Types_, request.ParameterNames, request.Conversions);
        var reply = new InlayHintsReply();
        foreach (var hint in FhirPath.Language.Features.InlayHints.In(snapshots.Get(request.Document), wanted))
        {
            reply.Hints.Add(ProtoMapping.ToMessage(hint));
        }

        return Task.FromResult(reply);
    }

    /// <inheritdoc/>
    public override Task<DescribeInlayHintReply> DescribeInlayHint(
        DescribeInlayHintRequest request, ServerCallContext context)
    {
        var snapshot = snapshots.Get(request.Document);
        return Task.FromResult(new DescribeInlayHintReply
        {
            Markdown = ProtoMapping.ToKind(request.Kind) is { } kind
                ? FhirPath.Language.Features.InlayHints.Describe(snapshot, request.Offset, kind)
                : "",
        });
    }
}
