namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>What a supervisor keeps running.</summary>
/// <param name="Name">What it is called in the log.</param>
/// <param name="Spec">Makes the program to run; asked anew for every start.</param>
/// <param name="WriteLine">Gets every line that it writes, from any thread.</param>
public sealed record SupervisedProcess(string Name, Func<ProcessSpec> Spec, Action<string> WriteLine)
{
    /// <summary>Looks once at its health; bounded in time by itself. Null: what runs is healthy.</summary>
    public Func<CancellationToken, Task<ProbeResult>>? Probe { get; init; }

    /// <summary>What the first start waits for; null: nothing.</summary>
    public Func<CancellationToken, Task>? StartsAfter { get; init; }

    /// <summary>When it is started again.</summary>
    public RestartPolicy Restart { get; init; } = RestartPolicy.Default;

    /// <summary>When it counts as hung.</summary>
    public HangPolicy Hang { get; init; } = HangPolicy.Default;

    /// <summary>Spreads its restarts.</summary>
    public Random Random { get; init; } = new();
}
