using FhirPath.Analysis.V1;
using FhirPath.Language.Diagnostics;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<ListRulesReply> ListRules(ListRulesRequest request, ServerCallContext context)
    {
        var reply = new ListRulesReply();
        foreach (var row in DiagnosticTable.Rows)
        {
            reply.Rules.Add(ProtoMapping.ToMessage(row, RulePage.Of(row)));
        }

        return Task.FromResult(reply);
    }
}
