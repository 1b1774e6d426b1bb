using FhirPathAspire.AppHost.Embedded.Supervision;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Starts, stops and restarts replicas on request.</summary>
public sealed class ResourceCommandService
{
    private readonly Graph _graph;

    internal ResourceCommandService(Graph graph) => _graph = graph;

    /// <summary>Carries out a command on one replica, or on all replicas of a resource name.</summary>
    /// <param name="resourceId">A replica or a resource.</param>
    /// <param name="commandName">One of <see cref="KnownResourceCommands"/>.</param>
    /// <param name="cancellationToken">Stops waiting; the command goes on.</param>
    public async Task<ExecuteCommandResult> ExecuteCommandAsync(
        string resourceId, string commandName, CancellationToken cancellationToken = default)
    {
        if (ReplicaCommands.Parse(commandName) is not { } command)
        {
            return Failure($"There is no command '{commandName}'; there are start, stop and restart.");
        }

        var replicas = _graph.Replicas.Where(replica => replica.Id.IsNamed(resourceId)).ToArray();
        if (replicas.Length == 0)
        {
            return Failure($"There is no resource '{resourceId}'.");
        }

        await Task.WhenAll(replicas.Select(replica => replica.ExecuteAsync(command))).WaitAsync(cancellationToken);
        return new ExecuteCommandResult { Success = true };
    }

    /// <summary>Carries out a command on all replicas of a resource.</summary>
    public Task<ExecuteCommandResult> ExecuteCommandAsync(
        IResource resource, string commandName, CancellationToken cancellationToken = default) =>
        ExecuteCommandAsync(resource.Name, commandName, cancellationToken);

    private static ExecuteCommandResult Failure(string message) => new() { Success = false, ErrorMessage = message };
}
