namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>One count of a process.</summary>
/// <param name="Name">In camel case, such as "sessions"; unique in the process.</param>
/// <param name="Value">Of now.</param>
/// <param name="Limit">The most there may be; null where there is no limit.</param>
public sealed record ResourceReading(string Name, long Value, long? Limit = null);
