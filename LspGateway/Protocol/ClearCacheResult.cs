namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of fhirpath/clearCache.</summary>
/// <param name="Replicas">How many replicas analyse for this gateway.</param>
/// <param name="Cleared">How many of them have forgotten what they were told to.</param>
internal sealed record ClearCacheResult(int Replicas, int Cleared);
