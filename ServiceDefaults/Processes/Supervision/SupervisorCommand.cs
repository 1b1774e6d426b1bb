namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>What a person can ask of a supervisor.</summary>
public enum SupervisorCommand
{
    /// <summary>Start, where it does not run; a start that waits is forced.</summary>
    Start,

    /// <summary>Stop, and stay stopped.</summary>
    Stop,

    /// <summary>Stop, where it runs, and start.</summary>
    Restart,
}
