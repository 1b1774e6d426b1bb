namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>When to start a crashed process again.</summary>
/// <param name="Crashes">Crashes in a row, this one included.</param>
/// <param name="Delay">How long to wait before the next start.</param>
/// <param name="IsCrashLoop">Whether a person should look at it.</param>
public readonly record struct RestartDecision(int Crashes, TimeSpan Delay, bool IsCrashLoop);
