namespace Aspire.Hosting.ApplicationModel;

/// <summary>The states of a replica, in Aspire's words; the last two are the embedded orchestrator's own.</summary>
public static class KnownResourceStates
{
    /// <summary>Not started, because nobody asked for it.</summary>
    public const string NotStarted = nameof(NotStarted);

    /// <summary>Waits until what it depends on is healthy.</summary>
    public const string Waiting = nameof(Waiting);

    /// <summary>Its process is being created.</summary>
    public const string Starting = nameof(Starting);

    /// <summary>Its process runs.</summary>
    public const string Running = nameof(Running);

    /// <summary>Its process was asked to stop.</summary>
    public const string Stopping = nameof(Stopping);

    /// <summary>Stopped on request, or ended with an error.</summary>
    public const string Exited = nameof(Exited);

    /// <summary>Ended without an error.</summary>
    public const string Finished = nameof(Finished);

    /// <summary>Its process could not be created.</summary>
    public const string FailedToStart = nameof(FailedToStart);

    /// <summary>Crashed, and is started again after a delay.</summary>
    internal const string BackingOff = nameof(BackingOff);

    /// <summary>Crashed again and again; still tried, at the longest interval.</summary>
    internal const string CrashLoop = nameof(CrashLoop);
}
