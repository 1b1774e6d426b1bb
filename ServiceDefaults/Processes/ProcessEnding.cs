namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>Why a process ended.</summary>
public enum ProcessEnding
{
    /// <summary>By itself, or by somebody else's signal.</summary>
    Exited,

    /// <summary>Its host stopped it.</summary>
    Stopped,

    /// <summary>It used more memory than it may.</summary>
    MemoryLimit,

    /// <summary>It used more processor time than it may.</summary>
    CpuTimeLimit,

    /// <summary>It ran longer than it may.</summary>
    WallClockLimit,
}
