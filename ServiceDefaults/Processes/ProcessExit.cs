namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>How a process ended.</summary>
/// <param name="Code">Its exit code; 128 + signal where a signal ended it.</param>
/// <param name="Ending">Why.</param>
/// <param name="Reason">The same as a sentence.</param>
public sealed record ProcessExit(int Code, ProcessEnding Ending, string Reason);
