namespace Aspire.Hosting.ApplicationModel;

/// <summary>The commands that every replica has.</summary>
public static class KnownResourceCommands
{
    /// <summary>Starts what does not run, without waiting for dependencies.</summary>
    public const string StartCommand = "start";

    /// <summary>Stops the process, which then stays stopped.</summary>
    public const string StopCommand = "stop";

    /// <summary>Stops and starts the process.</summary>
    public const string RestartCommand = "restart";
}
