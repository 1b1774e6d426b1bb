namespace FhirPathAspire.Benchmarks.Graph;

/// <summary>How often each question is asked, after half as many to warm up.</summary>
/// <param name="Requests">That are answered at once.</param>
/// <param name="Diagnostics">That are answered by a notification.</param>
internal sealed record Samples(int Requests, int Diagnostics);
