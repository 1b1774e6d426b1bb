using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// fhirpath/clearCache: what is worked out of texts is worked out anew. A client that has started the server clears all
/// of it; one of many clears what was kept of its own documents, and takes nothing from the others.
/// </summary>
internal sealed class ClearCacheHandler(IAnalysisFleet fleet)
    : ParameterlessHandler<IReadOnlyList<AnalysisDocument>?, ClearCacheResult>(
        static () => LspJson.Types.ClearCacheResult)
{
    public override string Method => "fhirpath/clearCache";

    // Null stands for everybody's.
    protected override IReadOnlyList<AnalysisDocument>? See(Session session) => session.Client.SharesFiles
        ? null
        : [.. session.Documents.All.Select(static document => document.Current?.Analysis).OfType<AnalysisDocument>()];

    protected override async Task<ClearCacheResult> HandleAsync(
        IReadOnlyList<AnalysisDocument>? own, CancellationToken cancellationToken)
    {
        if (own is [])
        {
            return new ClearCacheResult(0, 0);
        }

        var request = new ClearCacheRequest();
        request.Documents.AddRange((own ?? []).Select(static document => document.ByHash()));
        var replies = await fleet.AskAllAsync(
            (client, options) => client.ClearCacheAsync(request, options), cancellationToken);
        return new ClearCacheResult(replies.Count, replies.Count(static answer => answer.Reply is not null));
    }
}
