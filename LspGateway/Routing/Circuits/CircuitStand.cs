namespace FhirPathAspire.LspGateway.Routing.Circuits;

/// <summary>How a circuit stands.</summary>
/// <param name="State">Whether the replica is given questions.</param>
/// <param name="Failures">Questions that failed since one was answered.</param>
/// <param name="Breaks">How often the circuit opened since a question was answered: each break is longer.</param>
internal readonly record struct CircuitStand(CircuitState State, int Failures, int Breaks);
