namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>One resource as it is judged.</summary>
/// <param name="Name">Such as <see cref="ResourceNames.Memory"/>.</param>
/// <param name="Value">Percent of what was granted; for the thread pool's queue a count.</param>
/// <param name="Level">What that means.</param>
public sealed record ResourceState(string Name, double Value, ResourceLevel Level);
