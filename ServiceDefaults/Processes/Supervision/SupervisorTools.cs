using Microsoft.Extensions.Logging;

namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>What all supervisors of a run share.</summary>
/// <param name="Host">Starts and stops the processes.</param>
/// <param name="Time">The clock.</param>
/// <param name="Logger">Where supervisors log.</param>
public sealed record SupervisorTools(ProcessHost Host, TimeProvider Time, ILogger<ProcessSupervisor> Logger);
