using FhirPath.Analysis.V1;
using FhirPath.Language.Analysis;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<CheckExpressionReply> CheckExpression(
        CheckExpressionRequest request, ServerCallContext context)
    {
        var result = ExpressionCheck.Check(request.Expression, ProtoMapping.ToOptions(request.Options, models));
        var reply = new CheckExpressionReply { Type = ProtoMapping.ToMessage(result.Type) };
        foreach (var diagnostic in result.Diagnostics)
        {
            reply.Diagnostics.Add(ProtoMapping.ToMessage(diagnostic));
        }

        return Task.FromResult(reply);
    }
}
