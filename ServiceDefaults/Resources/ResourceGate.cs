namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>
/// Whether something new may be taken on. What is there already goes on; who asks for more is told why not, and may try
/// again when the shortage is over.
/// </summary>
public sealed class ResourceGate
{
    private volatile string? _reason;

    /// <summary>Whether there is room for more.</summary>
    public bool IsOpen => _reason is null;

    /// <summary>A sentence for who is refused; null while it is open.</summary>
    public string? Reason => _reason;

    /// <summary>Refuses from now on.</summary>
    public void Close(string reason) => _reason = reason;

    /// <summary>Takes on again.</summary>
    public void Open() => _reason = null;
}
