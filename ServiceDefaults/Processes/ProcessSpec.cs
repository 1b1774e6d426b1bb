using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>A program with all that it is started with.</summary>
/// <param name="FileName">The program, as a path or a name on the search path.</param>
/// <param name="Arguments">Its arguments, handed over as they are: no shell reads them.</param>
/// <param name="WorkingDirectory">The folder it runs in.</param>
/// <param name="Environment">Its whole environment; nothing else is inherited, unless the sandbox names it.</param>
public sealed record ProcessSpec(
    string FileName,
    IReadOnlyList<string> Arguments,
    string WorkingDirectory,
    IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>What it may use up.</summary>
    public ProcessLimits Limits { get; init; } = ProcessLimits.None;

    /// <summary>What it is cut off from.</summary>
    public ProcessSandbox Sandbox { get; init; } = ProcessSandbox.None;
}
