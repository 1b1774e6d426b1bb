namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>One case that a client ran.</summary>
/// <param name="Feature">The file in <c>node/features</c>, without its ending.</param>
/// <param name="Name">What should be so.</param>
/// <param name="Problem">What went wrong; null where nothing did.</param>
internal sealed record FeatureRow(string Feature, string Name, string? Problem);
