namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>What is known when a process ended that nobody had asked to end.</summary>
/// <param name="EarlierCrashes">How many crashes in a row came before.</param>
/// <param name="HealthyFor">How long the process was healthy, zero if it never was.</param>
public readonly record struct Crash(int EarlierCrashes, TimeSpan HealthyFor);
