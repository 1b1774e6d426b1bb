using FhirPathAspire.AppHost.Embedded.Supervision;

namespace FhirPathAspire.AppHost.Embedded.Dashboard;

/// <summary>Turns the state of replicas into what the page shows.</summary>
internal static class ReplicaViews
{
    private static readonly Dictionary<string, string[]> CommandsByState = new(StringComparer.Ordinal)
    {
        [KnownResourceStates.NotStarted] = [KnownResourceCommands.StartCommand],
        [KnownResourceStates.Waiting] = [KnownResourceCommands.StartCommand, KnownResourceCommands.StopCommand],
        [KnownResourceStates.Starting] = [],
        [KnownResourceStates.Running] = [KnownResourceCommands.StopCommand, KnownResourceCommands.RestartCommand],
        [KnownResourceStates.Stopping] = [],
        [KnownResourceStates.Exited] = [KnownResourceCommands.StartCommand],
        [KnownResourceStates.Finished] = [KnownResourceCommands.StartCommand],
        [KnownResourceStates.FailedToStart] = [KnownResourceCommands.StartCommand],
        [KnownResourceStates.BackingOff] = [KnownResourceCommands.StartCommand, KnownResourceCommands.StopCommand],
        [KnownResourceStates.CrashLoop] = [KnownResourceCommands.StartCommand, KnownResourceCommands.StopCommand],
    };

    public static ReplicaView[] From(IReadOnlyList<ResourceEvent> replicas) => [.. replicas.Select(From)];

    private static ReplicaView From(ResourceEvent replica)
    {
        var now = replica.Snapshot;
        var state = now.State?.Text ?? KnownResourceStates.NotStarted;
        return new ReplicaView(
            replica.ResourceId,
            replica.Resource.Name,
            state,
            now.State?.Style ?? "info",
            now.HealthStatus?.ToString(),
            now.Reason,
            now.Restarts,
            now.ExitCode,
            ProcessId(now),
            now.StartTimeStamp,
            now.StopTimeStamp,
            [.. now.Urls.Select(url => new UrlView(url.Name ?? "", url.Url, url.DisplayText))],
            CommandsByState.GetValueOrDefault(state, []));
    }

    private static int? ProcessId(CustomResourceSnapshot now) =>
        now.Properties.FirstOrDefault(property => property.Name == ReplicaReporter.ProcessIdProperty)?.Value as int?;
}
