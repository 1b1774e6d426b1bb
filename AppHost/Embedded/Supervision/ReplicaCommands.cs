using FhirPathAspire.ServiceDefaults.Processes.Supervision;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>The names of the commands, with Aspire's older spellings.</summary>
internal static class ReplicaCommands
{
    public static SupervisorCommand? Parse(string name) => name switch
    {
        KnownResourceCommands.StartCommand or "resource-start" => SupervisorCommand.Start,
        KnownResourceCommands.StopCommand or "resource-stop" => SupervisorCommand.Stop,
        KnownResourceCommands.RestartCommand or "resource-restart" => SupervisorCommand.Restart,
        _ => null,
    };
}
