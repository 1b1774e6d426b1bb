using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Wire;
using FhirPathAspire.LspGateway.Workspaces;

namespace FhirPathAspire.LspGateway.Documents;

/// <summary>
/// The open documents of one session. Used only by the session's reading loop, so that every request sees exactly the
/// changes that arrived before it.
/// </summary>
internal sealed class DocumentStore(string sessionId, DocumentLimits limits)
{
    private readonly Dictionary<string, OpenDocument> _documents = new(StringComparer.Ordinal);

    private long _snapshots;

    /// <summary>How columns are counted; set once, by initialize.</summary>
    public PositionEncoding Encoding { get; set; }

    /// <summary>What the client's settings say about texts that don't say it themselves.</summary>
    public AnalysisOptions Options { get; private set; } = new();

    /// <summary>Where documents take examples from.</summary>
    public ExampleSource Examples { get; } = new();

    /// <summary>How many are open; may be read by others, to whom it is a little old.</summary>
    public int Count => _documents.Count;

    /// <summary>The documents that hold expressions.</summary>
    public IReadOnlyCollection<OpenDocument> All =>
        [.. _documents.Values.Where(static document => !document.IsExample)];

    /// <summary>Opens a document, or opens it again with the text that counts from now on.</summary>
    /// <exception cref="RpcException">It is too long, or too many are open.</exception>
    public OpenDocument Open(TextDocumentItem item)
    {
        if (!_documents.ContainsKey(item.Uri) && _documents.Count >= limits.MaxOpenDocuments)
        {
            throw new RpcException(
                RpcErrorCodes.RequestFailed, $"A session has at most {limits.MaxOpenDocuments} documents open.")
            {
                IsLimit = true,
            };
        }

        CheckLength(item.Text.Length);
        var key = new DocumentKey(sessionId, item.Uri);
        var first = new DocumentSnapshot(key, item.Version, TextBuffer.From(item.Text), Options, NextId())
        {
            Examples = new DocumentExamples(item.Uri, Examples),
        };
        var document = new OpenDocument(first) { IsExample = item.IsExample };
        if (_documents.TryGetValue(item.Uri, out var before))
        {
            Leave(before);
        }

        _documents[item.Uri] = document;
        if (document.IsExample)
        {
            Examples.Open(document);
        }

        return document;
    }

    /// <summary>Applies the changes of one notification, in sequence.</summary>
    /// <exception cref="RpcException">They don't fit the text; the document is no longer what the editor shows.</exception>
    public OpenDocument Change(DidChangeTextDocumentParams change)
    {
        var document = Find(change.TextDocument.Uri);
        var before = Trusted(document);
        if (change.ContentChanges.Count == 0)
        {
            throw new RpcException(RpcErrorCodes.InvalidParams, "A change notification names at least one change.");
        }

        var (text, damage) = (before.Text, TextDamage.None);
        foreach (var part in change.ContentChanges)
        {
            var applied = TextChanges.Apply(text, part, Encoding);
            CheckLength(applied.Text.Length);
            (text, damage) = (applied.Text, damage.With(applied.Damage));
        }

        var version = change.TextDocument.Version ?? before.Version;
        document.Replace(new DocumentSnapshot(before.Key, version, text, before.Options, NextId())
        {
            Base = before.BaseAfter(damage),
            Examples = before.Examples,
        });
        return document;
    }

    /// <summary>The document that was open; null where none was.</summary>
    public OpenDocument? Close(string uri)
    {
        if (_documents.Remove(uri, out var document))
        {
            Leave(document);
        }

        return document;
    }

    /// <summary>The current version of a document, for a request.</summary>
    /// <exception cref="RpcException">It is not open, or can't be trusted.</exception>
    public DocumentSnapshot Snapshot(string uri)
    {
        var document = Find(uri);
        return document.IsExample
            ? throw new RpcException(RpcErrorCodes.RequestFailed, "The document is an example: it has no expressions.")
            : Trusted(document);
    }

    public OpenDocument? TryFind(string uri) => _documents.GetValueOrDefault(uri);

    /// <summary>
    /// A change was lost: what is here is no longer what the editor shows, and no answer is better than a wrong one.
    /// </summary>
    /// <param name="uri">The document, or null where it could have been any.</param>
    /// <param name="reason">Half a sentence, for the user.</param>
    /// <returns>The documents that were trusted until now.</returns>
    public IReadOnlyList<OpenDocument> Distrust(string? uri, string reason)
    {
        var lost = _documents.Values
            .Where(document => document.Distrust is null && (uri is null || document.Key.Uri == uri))
            .ToList();
        foreach (var document in lost)
        {
            document.StopTrusting(reason);
        }

        return lost;
    }

    /// <summary>New settings: every text is read anew with them.</summary>
    public void Configure(AnalysisOptions options)
    {
        Options = options;
        foreach (var document in All)
        {
            ReadAnew(document);
        }
    }

    /// <summary>Files are new or changed: texts that take examples from files are read anew.</summary>
    /// <returns>These documents.</returns>
    public IReadOnlyList<OpenDocument> ReadExamplesAnew()
    {
        var documents = All.Where(static document => document.Current?.Examples is { IsAny: true }).ToList();
        documents.ForEach(ReadAnew);
        return documents;
    }

    private void ReadAnew(OpenDocument document)
    {
        if (document.Current is { } current)
        {
            document.Replace(new DocumentSnapshot(current.Key, current.Version, current.Text, Options, NextId())
            {
                Examples = current.Examples,
            });
        }
    }

    private void Leave(OpenDocument document)
    {
        document.Close();
        if (document.IsExample)
        {
            Examples.Close(document);
        }
    }

    private string NextId() => $"{sessionId}.{++_snapshots}";

    private OpenDocument Find(string uri) => TryFind(uri)
        ?? throw new RpcException(RpcErrorCodes.InvalidParams, "The document is not open.");

    private static DocumentSnapshot Trusted(OpenDocument document) => document.Current
        ?? throw new RpcException(
            RpcErrorCodes.RequestFailed, $"The document has to be closed and opened again: {document.Distrust}");

    private void CheckLength(int length)
    {
        if (length > limits.MaxDocumentLength)
        {
            throw new RpcException(
                RpcErrorCodes.RequestFailed,
                $"A document is at most {limits.MaxDocumentLength} characters long; this one has {length}.")
            {
                IsLimit = true,
            };
        }
    }
}
