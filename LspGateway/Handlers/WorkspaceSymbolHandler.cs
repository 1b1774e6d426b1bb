using System.Globalization;
using System.Runtime.CompilerServices;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Workspaces;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// workspace/symbol: expressions and variables of the open documents, and of the files of a local editor's folders, and
/// types, by parts of their names.
/// </summary>
internal sealed class WorkspaceSymbolHandler(IAnalysisRouter router)
    : QueryHandler<WorkspaceSymbolParams, WorkspaceSymbolHandler.Seen, IReadOnlyList<WorkspaceSymbol>>(
        static () => LspJson.Types.WorkspaceSymbolParams, static () => LspJson.Types.IReadOnlyListWorkspaceSymbol)
{
    // More than anyone reads before typing another letter.
    private const int MostOfDocuments = 200;
    private const int MostOfRelease = 100;
    private const int MostReleases = 4;

    // Every letter of a query asks anew.
    private const int MostFiles = 500;

    public override string Method => "workspace/symbol";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.WorkspaceSymbolProvider =
            new WorkspaceSymbolOptions(client.Navigation.LateSymbolRanges ? true : null);
    }

    protected override Seen See(Session session, WorkspaceSymbolParams request) => new(
        WorkspaceView.Of(session),
        session.Client.Navigation,
        session.Documents.Options.FhirRelease);

    protected override async Task<IReadOnlyList<WorkspaceSymbol>?> HandleAsync(
        Seen seen, WorkspaceSymbolParams request, CancellationToken cancellationToken)
    {
        var symbols = new List<WorkspaceSymbol>();
        var releases = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var document in DocumentsAsync(seen.Workspace, cancellationToken))
        {
            var most = MostOfDocuments - symbols.Count;
            var reply = await router.CallAsync(
                document.Analysis,
                (client, text, options) => client.FindSymbolsAsync(
                    new FindSymbolsRequest { Document = text, Query = request.Query, Most = most }, options),
                cancellationToken);
            releases.UnionWith(reply.Releases);
            symbols.AddRange(reply.Items.Select(item => From(document, item, seen.Client)));
            if (symbols.Count >= MostOfDocuments)
            {
                break;
            }
        }

        if (seen.Client.VirtualDocuments)
        {
            await AddTypesAsync(
                symbols, releases.Count == 0 ? [seen.Release] : releases, request.Query, cancellationToken);
        }

        return symbols;
    }

    private static async IAsyncEnumerable<DocumentView> DocumentsAsync(
        WorkspaceView workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var document in workspace.Open)
        {
            yield return document;
        }

        foreach (var file in workspace.Closed().Take(MostFiles))
        {
            if (workspace.Texts.ResultIdOf(file) is { } resultId
                && await workspace.Texts.ReadAsync(file, resultId, cancellationToken) is { } snapshot)
            {
                yield return workspace.AsView(snapshot);
            }
        }
    }

    private async Task AddTypesAsync(
        List<WorkspaceSymbol> symbols, IEnumerable<string> releases, string query, CancellationToken cancellationToken)
    {
        foreach (var release in releases.Take(MostReleases))
        {
            var reply = await router.CallAsync(
                ModelQuestion.About(release),
                (client, _, options) => client.FindTypesAsync(
                    new FindTypesRequest { Release = release, Query = query, Most = MostOfRelease }, options),
                cancellationToken);
            symbols.AddRange(reply.Nodes.Select(From));
        }
    }

    private static WorkspaceSymbol From(DocumentView document, OutlineItem item, NavigationFeatures client)
    {
        var uri = document.Snapshot.Key.Uri;
        var symbol = new WorkspaceSymbol(
            item.Name, SymbolKinds.Of(item.Kind), new SymbolLocation(uri), ContainerName: FileName(uri));

        // A file may be another when the range is asked for: only what is open keeps its version.
        return client.LateSymbolRanges && document.Snapshot.Version is not null
            ? symbol with { Data = new ItemData(uri, document.Snapshot.ResultId, WorkspaceSymbolId.Of(item.Selection)) }
            : symbol with { Location = new SymbolLocation(uri, document.RangeOf(item.Selection)) };
    }

    private static WorkspaceSymbol From(TypeNode node) => new(
        node.Name,
        node.IsAbstract ? SymbolKinds.Interface : SymbolKinds.Class,
        new SymbolLocation(ModelUri.Of(node.Place), ModelUri.SelectionOf(node.Place)),
        string.Create(CultureInfo.InvariantCulture, $"FHIR {node.Release}"));

    private static string FileName(string uri) => Uri.UnescapeDataString(uri[(uri.LastIndexOf('/') + 1)..]);

    /// <param name="Workspace">The documents and files.</param>
    /// <param name="Client">What the client takes.</param>
    /// <param name="Release">The release of its settings; empty where they name none.</param>
    internal sealed record Seen(WorkspaceView Workspace, NavigationFeatures Client, string Release);
}
