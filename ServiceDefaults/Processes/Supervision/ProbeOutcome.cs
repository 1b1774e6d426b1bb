namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>What one look at a process's health found.</summary>
public enum ProbeOutcome
{
    /// <summary>It answers, and is well.</summary>
    Healthy,

    /// <summary>It answers that it is not ready. A restart would not help: it knows its own state.</summary>
    Unready,

    /// <summary>It does not answer. When that goes on, it hangs.</summary>
    Silent,
}
