using FhirPathAspire.ServiceDefaults.Processes;
using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

/// <summary>What became of a child.</summary>
public sealed record FaultRun(
    ProcessExit Exit, IReadOnlyList<string> Lines, EnforcementReport Enforcement, string? TemporaryFolder)
{
    public string Output => string.Join('\n', Lines);
}
