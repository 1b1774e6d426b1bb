using FhirPathAspire.LspGateway.Diagnostics;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Workspaces;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// workspace/diagnostic: the problems of every open document and, for an editor on this machine, of every file below
/// its folders. What the client has already is not sent again, nor worked out again.
/// </summary>
internal sealed class WorkspaceDiagnosticHandler(DiagnosticsSource source)
    : QueryHandler<WorkspaceDiagnosticParams, WorkspaceView, WorkspaceDiagnosticReport>(
        static () => LspJson.Types.WorkspaceDiagnosticParams, static () => LspJson.Types.WorkspaceDiagnosticReport)
{
    // So many documents are told at once, where the client can take parts.
    private const int Part = 20;
    private const string Gone = "gone";

    public override string Method => "workspace/diagnostic";

    public override string Title => "Checking FHIRPath files";

    protected override WorkspaceView See(Session session, WorkspaceDiagnosticParams request)
    {
        // A client that asks for all documents asks for each: what is pushed too would show twice.
        foreach (var document in session.Documents.All)
        {
            session.Diagnostics.Pulled(document);
        }

        return WorkspaceView.Of(session);
    }

    protected override async Task<WorkspaceDiagnosticReport?> HandleAsync(
        WorkspaceView workspace, WorkspaceDiagnosticParams request, CancellationToken cancellationToken)
    {
        var known = (request.PreviousResultIds ?? [])
            .DistinctBy(static previous => previous.Uri)
            .ToDictionary(static previous => previous.Uri, static previous => previous.Value);
        var found = new List<WorkspaceDocumentDiagnosticReport>();
        var told = new HashSet<string>();
        await foreach (var report in ReportsAsync(workspace, known, cancellationToken))
        {
            found.Add(report);
            told.Add(report.Uri);
            if (found.Count == Part && request.PartialResultToken is { } token)
            {
                workspace.Client.Notify(
                    "$/progress",
                    new WorkspaceDiagnosticPart(token, new WorkspaceDiagnosticReport([.. found])),
                    LspJson.Types.WorkspaceDiagnosticPart);
                found.Clear();
            }
        }

        return new WorkspaceDiagnosticReport([.. found, .. GoneOf(known, told)]);
    }

    private async IAsyncEnumerable<WorkspaceDocumentDiagnosticReport> ReportsAsync(
        WorkspaceView workspace,
        Dictionary<string, string> known,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var view in workspace.Open)
        {
            var snapshot = view.Snapshot;
            var resultId = source.ResultIdOf(snapshot);
            yield return known.GetValueOrDefault(snapshot.Key.Uri) == resultId
                ? Unchanged(snapshot.Key.Uri, snapshot.Version, resultId)
                : await FullAsync(view, cancellationToken);
        }

        foreach (var file in workspace.Closed())
        {
            if (workspace.Texts.ResultIdOf(file) is not { } resultId)
            {
                continue;
            }

            if (known.GetValueOrDefault(file.Uri) == resultId)
            {
                yield return Unchanged(file.Uri, null, resultId);
            }
            else if (await workspace.Texts.ReadAsync(file, resultId, cancellationToken) is { } snapshot)
            {
                yield return await FullAsync(workspace.AsView(snapshot), cancellationToken);
            }
        }
    }

    // What the client shows of a document that is gone is taken back, once.
    private static IEnumerable<WorkspaceDocumentDiagnosticReport> GoneOf(
        Dictionary<string, string> known, HashSet<string> told) =>
        known.Where(previous => previous.Value != Gone && !told.Contains(previous.Key))
            .Select(static previous => new WorkspaceDocumentDiagnosticReport("full", previous.Key, null, Gone, []));

    private async Task<WorkspaceDocumentDiagnosticReport> FullAsync(
        DocumentView view, CancellationToken cancellationToken)
    {
        var (resultId, found) = await source.ReportAsync(view, cancellationToken);
        return new WorkspaceDocumentDiagnosticReport(
            "full", view.Snapshot.Key.Uri, view.Snapshot.Version, resultId, found);
    }

    private static WorkspaceDocumentDiagnosticReport Unchanged(string uri, int? version, string resultId) =>
        new("unchanged", uri, version, resultId, null);
}
