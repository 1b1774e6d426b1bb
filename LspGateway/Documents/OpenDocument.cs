namespace FhirPathAspire.LspGateway.Documents;

/// <summary>
/// A document between didOpen and didClose. Written only by the session's reading loop; read by whoever publishes
/// its diagnostics.
/// </summary>
internal sealed class OpenDocument(DocumentSnapshot first)
{
    private readonly Lock _gate = new();
    private DocumentSnapshot? _current = first;

    public DocumentKey Key { get; } = first.Key;

    /// <summary>Whether it is a resource that other documents take as an example, and no text of expressions.</summary>
    public bool IsExample { get; init; }

    /// <summary>
    /// Why the text here may differ from the text in the editor; requests for it fail until it is opened again.
    /// </summary>
    public string? Distrust { get; private set; }

    /// <summary>The version that is true now; null once closed or distrusted.</summary>
    public DocumentSnapshot? Current
    {
        get
        {
            lock (_gate)
            {
                return _current;
            }
        }
    }

    public void Replace(DocumentSnapshot next)
    {
        lock (_gate)
        {
            _current = next;
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            _current = null;
        }
    }

    public void StopTrusting(string reason)
    {
        Distrust = reason;
        Close();
    }

    /// <summary>Does something only if the version is still the current one, and before any later change.</summary>
    public bool WhileCurrent(DocumentSnapshot snapshot, Action action)
    {
        lock (_gate)
        {
            if (_current != snapshot)
            {
                return false;
            }

            action();
            return true;
        }
    }
}
