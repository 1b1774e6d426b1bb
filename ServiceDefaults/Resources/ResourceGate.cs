namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>
/// Whether something new may be taken on. What is there already goes on; who asks for more is told why not, and may try
/// again when the shortage is over.
/// </summary>
public sealed class ResourceGate
{
    private volatile string? _reason;
    private volatile Action? _lookAgain;

    /// <summary>Whether there is room for more, as far as is known.</summary>
    public bool IsOpen => _reason is null;

    /// <summary>
    /// Asks for room. Many may come between two samples, so whoever samples may look again before it is answered.
    /// </summary>
    /// <returns>A sentence for who is refused; null where there is room.</returns>
    public string? Refuse()
    {
        _lookAgain?.Invoke();
        return _reason;
    }

    /// <summary>Refuses from now on.</summary>
    public void Close(string reason) => _reason = reason;

    /// <summary>What is to be done before an answer; must be quick.</summary>
    internal void BeforeAnswer(Action? lookAgain) => _lookAgain = lookAgain;

    /// <summary>Takes on again.</summary>
    public void Open() => _reason = null;
}
