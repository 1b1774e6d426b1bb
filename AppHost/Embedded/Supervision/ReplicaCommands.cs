namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>The names of the commands, with Aspire's older spellings.</summary>
internal static class ReplicaCommands
{
    public static ReplicaCommand? Parse(string name) => name switch
    {
        KnownResourceCommands.StartCommand or "resource-start" => ReplicaCommand.Start,
        KnownResourceCommands.StopCommand or "resource-stop" => ReplicaCommand.Stop,
        KnownResourceCommands.RestartCommand or "resource-restart" => ReplicaCommand.Restart,
        _ => null,
    };
}
