namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>What a child process is cut off from.</summary>
public sealed record ProcessSandbox
{
    /// <summary>Nothing is cut off.</summary>
    public static ProcessSandbox None { get; } = new();

    /// <summary>No program that it starts gets more rights than it has: setuid programs run without theirs.</summary>
    public bool NoNewPrivileges { get; init; }

    /// <summary>
    /// The variables of this process that the child gets beside those of its specification; null: none, and the
    /// report does not speak of it.
    /// </summary>
    public IReadOnlyCollection<string>? InheritedVariables { get; init; }

    /// <summary>A folder for temporary files of its own, which is removed when it has ended.</summary>
    public bool PrivateTemporaryFolder { get; init; }

    /// <summary>Who it runs as; null: the same as this process.</summary>
    public ProcessUser? User { get; init; }

    /// <summary>No network at all, loopback included.</summary>
    public bool NoNetwork { get; init; }

    /// <summary>Rather not start than start without something of this that was asked for.</summary>
    public bool IsStrict { get; init; }
}
