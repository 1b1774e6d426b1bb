namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>A process has another state; or it is degraded for another reason than before.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state now.</param>
/// <param name="Reason">One sentence for people; empty where everything works.</param>
public sealed record ServerStateChange(ServerState From, ServerState To, string Reason);
