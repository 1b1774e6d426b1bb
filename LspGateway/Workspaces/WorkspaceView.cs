using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Workspaces;

/// <summary>All that one client has open, and the files around it, as one request sees them.</summary>
/// <param name="Open">The documents that are open and trusted.</param>
/// <param name="Files">The files below the open folders; none for a client that is elsewhere.</param>
/// <param name="Texts">Reads the files.</param>
/// <param name="AsView">Makes a version of a document what this client counts and its user wants.</param>
/// <param name="Client">To whom parts of the answer go.</param>
internal sealed record WorkspaceView(
    IReadOnlyList<DocumentView> Open,
    WorkspaceListing Files,
    WorkspaceTexts Texts,
    Func<Documents.DocumentSnapshot, DocumentView> AsView,
    ClientProxy Client)
{
    /// <summary>What a session has now. Called by its reading loop.</summary>
    public static WorkspaceView Of(Session session)
    {
        var client = session.Client;
        var encoding = session.Documents.Encoding;
        var features = session.Features;
        return new WorkspaceView(
            [.. session.Documents.All.Select(static document => document.Current).OfType<Documents.DocumentSnapshot>()
                .Select(session.View)],
            session.Files.Current,
            session.WorkspaceTexts(),
            snapshot => new DocumentView(snapshot, encoding, client) { Features = features },
            session.ToClient);
    }

    /// <summary>The files that are not open.</summary>
    public IEnumerable<WorkspaceFile> Closed()
    {
        var open = Open.Select(static view => WorkspaceFiles.PathOf(view.Snapshot.Key.Uri)).ToHashSet();
        return Files.Files.Where(file => !open.Contains(file.Path));
    }
}
