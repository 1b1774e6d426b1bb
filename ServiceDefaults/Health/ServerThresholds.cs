namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>From where on a resource is short.</summary>
/// <param name="Memory">Bytes of physical memory.</param>
/// <param name="Cpu">Percent of the processors granted.</param>
/// <param name="FileHandles">Null where nobody says how many there may be.</param>
/// <param name="Connections">Null where there is no limit.</param>
public sealed record ServerThresholds(double Memory, double Cpu, double? FileHandles, double? Connections);
