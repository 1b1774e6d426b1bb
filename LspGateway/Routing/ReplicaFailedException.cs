namespace FhirPathAspire.LspGateway.Routing;

/// <summary>One replica could not answer; another may.</summary>
internal sealed class ReplicaFailedException(string message, bool isLastOfRound, Exception? inner)
    : Exception(message, inner)
{
    /// <summary>Every replica has been asked once more: a pause before the next round.</summary>
    public bool IsLastOfRound { get; } = isLastOfRound;
}
