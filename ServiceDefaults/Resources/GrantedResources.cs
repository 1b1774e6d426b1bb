namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>What a process may use.</summary>
/// <param name="MemoryBytes">Physical memory.</param>
/// <param name="HeapBytes">Managed heap.</param>
/// <param name="Processors">May be a fraction.</param>
internal readonly record struct GrantedResources(long MemoryBytes, long HeapBytes, double Processors);
