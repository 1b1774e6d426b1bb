namespace FhirPathAspire.Benchmarks.Graph;

/// <summary>How often each question is asked, after half as many to warm up.</summary>
/// <param name="Requests">That are answered at once.</param>
/// <param name="Diagnostics">That wait for the debounce each time.</param>
internal sealed record Samples(int Requests, int Diagnostics);
