using FhirPath.Analysis.V1;
using FhirPath.Language.Features;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<DescribeCompletionReply> DescribeCompletion(
        DescribeCompletionRequest request, ServerCallContext context)
    {
        var reply = new DescribeCompletionReply();
        if (ProtoMapping.ToKind(request.Kind) is { } kind)
        {
            var text = CompletionTexts.Of(models, request.DescribeData, request.Label, kind);
            reply.DocumentationMarkdown = text.Documentation;
            reply.Detail = text.Detail;
        }

        return Task.FromResult(reply);
    }
}
