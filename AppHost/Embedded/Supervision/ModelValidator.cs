using FhirPathAspire.AppHost.Embedded.Processes;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>
/// Refuses a graph that can't run as it is described, with one sentence. Most rules are Aspire's own.
/// </summary>
internal static class ModelValidator
{
    /// <exception cref="DistributedApplicationException">The first problem.</exception>
    public static void Validate(IReadOnlyCollection<IResource> resources)
    {
        var problem = resources.Select(ReplicaProblem)
            .Concat(resources.SelectMany(
                resource => resource.Annotations.OfType<EndpointAnnotation>(), EndpointProblem))
            .Append(SharedPortProblem(resources))
            .Concat(resources.Select(resource => WaitProblem(resource, resources)))
            .Concat(resources.Select(ProgramProblem))
            .FirstOrDefault(found => found is not null);
        if (problem is not null)
        {
            throw new DistributedApplicationException(problem);
        }
    }

    private static string? ReplicaProblem(IResource resource) => resource.GetReplicaCount() < 1
        ? $"'{resource.Name}' has {resource.GetReplicaCount()} replicas; it needs at least one."
        : null;

    private static string? EndpointProblem(IResource resource, EndpointAnnotation endpoint)
    {
        var where = $"The endpoint '{endpoint.Name}' of '{resource.Name}'";
        return (resource.GetReplicaCount() > 1, endpoint) switch
        {
            (_, { IsProxied: true, Port: > 0 } same) when same.Port == same.TargetPort =>
                $"{where} has the same port and target port, which a proxied endpoint can't have.",
            (true, { TargetPort: not null }) =>
                $"{where} has a target port, which several replicas can't share.",
            (true, { IsProxied: false }) =>
                $"{where} has no proxy, so several replicas can't share it.",
            (true, { Port: > 0 }) =>
                $"{where} has the fixed port {endpoint.Port}, which several replicas can't share "
                + "without Aspire's proxy.",
            (_, { TargetPort: not null }) =>
                $"{where} has a target port, which needs Aspire's proxy: tell the process its port with env instead.",
            _ => null,
        };
    }

    private static string? SharedPortProblem(IEnumerable<IResource> resources)
    {
        var shared = resources
            .SelectMany(
                resource => resource.Annotations.OfType<EndpointAnnotation>().Where(endpoint => endpoint.Port > 0),
                (resource, endpoint) => (endpoint.Port, Name: $"'{endpoint.Name}' of '{resource.Name}'"))
            .GroupBy(endpoint => endpoint.Port)
            .FirstOrDefault(group => group.Count() > 1);
        return shared is null
            ? null
            : $"Port {shared.Key} is given to several endpoints: "
                + $"{string.Join(" and ", shared.Select(used => used.Name))}.";
    }

    private static string? WaitProblem(IResource resource, IReadOnlyCollection<IResource> all)
    {
        var reached = new HashSet<IResource>();
        var open = new Stack<IResource>([resource]);
        while (open.TryPop(out var current))
        {
            foreach (var awaited in current.Annotations.OfType<WaitAnnotation>().Select(wait => wait.Resource))
            {
                if (awaited == resource)
                {
                    return $"'{resource.Name}' waits for itself, directly or through others.";
                }

                if (!all.Contains(awaited))
                {
                    return $"'{current.Name}' waits for '{awaited.Name}', which is not part of the graph.";
                }

                if (reached.Add(awaited))
                {
                    open.Push(awaited);
                }
            }
        }

        return null;
    }

    private static string? ProgramProblem(IResource resource)
    {
        if (resource is not ProjectResource)
        {
            return null;
        }

        var program = ProjectProgram.Assembly(resource.Annotations.OfType<IProjectMetadata>().Last());
        return File.Exists(program)
            ? null
            : $"The program of '{resource.Name}' is not built: {program} is missing. Build the AppHost project.";
    }
}
