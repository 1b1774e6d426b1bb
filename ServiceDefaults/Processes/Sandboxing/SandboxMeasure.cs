namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>One thing that a child process is limited in or cut off from.</summary>
public enum SandboxMeasure
{
    /// <summary><see cref="ProcessLimits.MemoryBytes"/>.</summary>
    Memory,

    /// <summary><see cref="ProcessLimits.CpuTime"/>.</summary>
    CpuTime,

    /// <summary><see cref="ProcessLimits.OpenFiles"/>.</summary>
    OpenFiles,

    /// <summary><see cref="ProcessLimits.Processes"/>.</summary>
    Processes,

    /// <summary><see cref="ProcessLimits.CoreDumpBytes"/>.</summary>
    CoreDumps,

    /// <summary><see cref="ProcessLimits.WallClock"/>.</summary>
    WallClock,

    /// <summary><see cref="ProcessSandbox.NoNewPrivileges"/>.</summary>
    NoNewPrivileges,

    /// <summary><see cref="ProcessSandbox.InheritedVariables"/>.</summary>
    Environment,

    /// <summary><see cref="ProcessSandbox.PrivateTemporaryFolder"/>.</summary>
    TemporaryFolder,

    /// <summary><see cref="ProcessSandbox.User"/>.</summary>
    User,

    /// <summary><see cref="ProcessSandbox.NoNetwork"/>.</summary>
    Network,
}
