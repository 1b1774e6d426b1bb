namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>
/// What a child process may use up; null means no limit. What is really enforced where is told by the
/// <see cref="EnforcementReport"/> of the child.
/// </summary>
public sealed record ProcessLimits
{
    /// <summary>No limit at all.</summary>
    public static ProcessLimits None { get; } = new();

    /// <summary>
    /// Resident memory of the process and all that it started, in bytes. It is watched: who uses more is killed.
    /// </summary>
    public long? MemoryBytes { get; init; }

    /// <summary>Processor time of the process, in whole seconds.</summary>
    public TimeSpan? CpuTime { get; init; }

    /// <summary>Files and sockets open at the same time.</summary>
    public int? OpenFiles { get; init; }

    /// <summary>Processes and threads of the process's user at the same time; does not hold for root.</summary>
    public int? Processes { get; init; }

    /// <summary>Size of a core dump in bytes; 0 for none, which keeps its memory off the disk.</summary>
    public long? CoreDumpBytes { get; init; }

    /// <summary>How long the process may run.</summary>
    public TimeSpan? WallClock { get; init; }
}
