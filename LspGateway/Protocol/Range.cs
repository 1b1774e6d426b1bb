namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>From a position to another, the latter excluded.</summary>
internal sealed record Range(Position Start, Position End);
