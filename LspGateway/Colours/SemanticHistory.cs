namespace FhirPathAspire.LspGateway.Colours;

/// <summary>
/// The tokens that a session's client has last been told of each open document, so that the next answer need only say
/// what changed. Bounded: of what is too much the oldest goes, and the client gets all tokens again.
/// </summary>
internal sealed class SemanticHistory
{
    /// <summary>So many numbers are kept for all documents of a session together (2 MB).</summary>
    public const int MostNumbers = 500_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _oldestFirst = new();
    private int _numbers;

    /// <summary>How many numbers are kept now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _numbers;
            }
        }
    }

    /// <summary>What was answered under that name; null where it is not kept any more.</summary>
    public IReadOnlyList<int>? Find(string uri, string resultId)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(uri, out var node) && node.Value.ResultId == resultId
                ? node.Value.Data
                : null;
        }
    }

    /// <summary>Keeps an answer in the place of the one before.</summary>
    public void Keep(string uri, string resultId, IReadOnlyList<int> data)
    {
        lock (_gate)
        {
            Remove(uri);
            if (data.Count > MostNumbers)
            {
                return;
            }

            _numbers += data.Count;
            _entries[uri] = _oldestFirst.AddLast(new Entry(uri, resultId, data));
            while (_numbers > MostNumbers && _oldestFirst.First is { } oldest)
            {
                Remove(oldest.Value.Uri);
            }
        }
    }

    /// <summary>Nobody will ask for a closed document again.</summary>
    public void Forget(string uri)
    {
        lock (_gate)
        {
            Remove(uri);
        }
    }

    private void Remove(string uri)
    {
        if (_entries.Remove(uri, out var node))
        {
            _oldestFirst.Remove(node);
            _numbers -= node.Value.Data.Count;
        }
    }

    private sealed record Entry(string Uri, string ResultId, IReadOnlyList<int> Data);
}
