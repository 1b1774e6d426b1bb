namespace FhirPathAspire.LspGateway.Documents;

/// <summary>Which document of which session.</summary>
/// <param name="SessionId">Unique in this process.</param>
/// <param name="Uri">Exactly as the client writes it: never parsed, never normalised.</param>
internal sealed record DocumentKey(string SessionId, string Uri)
{
    /// <summary>Requests with the same affinity go to the same replica where they can.</summary>
    public string Affinity { get; } = $"{SessionId} {Uri}";
}
