namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>Whether something that was asked for holds.</summary>
public enum EnforcementState
{
    /// <summary>It holds.</summary>
    Enforced,

    /// <summary>This system has no way to do it, or none that holds for this process.</summary>
    Unsupported,

    /// <summary>The system has it and refused.</summary>
    Refused,
}
