namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>What became of one thing that was asked for.</summary>
/// <param name="Measure">What was asked for.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="How">By what means it holds, or why it does not, as a sentence.</param>
public sealed record Enforcement(SandboxMeasure Measure, EnforcementState State, string How);
