using FhirPath.Analysis.V1;
using FhirPath.Language.Features.Outline;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<FindSymbolsReply> FindSymbols(FindSymbolsRequest request, ServerCallContext context)
    {
        var snapshot = snapshots.Get(request.Document);
        var reply = new FindSymbolsReply();
        reply.Items.AddRange(SymbolSearch.In(snapshot, request.Query, request.Most).Select(ProtoMapping.ToMessage));
        reply.Releases.AddRange(SymbolSearch.ReleasesOf(snapshot));
        return Task.FromResult(reply);
    }
}
