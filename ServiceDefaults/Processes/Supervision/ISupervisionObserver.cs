namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>Is told all that happens to one supervised process, in order and never at the same time.</summary>
public interface ISupervisionObserver
{
    /// <summary>Its process is about to be created.</summary>
    void Starting();

    /// <summary>Its process runs, and has not been checked yet.</summary>
    void Running(int processId);

    /// <summary>A health check has ended.</summary>
    void Checked(ProbeResult result);

    /// <summary>Its process was asked to stop.</summary>
    void Stopping(string? reason);

    /// <summary>Its process and all that it started have ended; 128 + signal where a signal ended it.</summary>
    void Ended(int exitCode);

    /// <summary>It does not run, because that was asked for.</summary>
    void Stopped();

    /// <summary>The system refused to create the process.</summary>
    void FailedToStart(string reason);

    /// <summary>It is started again after a delay.</summary>
    void Restarting(RestartDecision decision, string reason);
}
