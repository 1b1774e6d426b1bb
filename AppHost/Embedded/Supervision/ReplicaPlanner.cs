using FhirPathAspire.AppHost.Embedded.Environments;
using FhirPathAspire.AppHost.Embedded.Processes;
using FhirPathAspire.ServiceDefaults.Processes;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>Makes the plan of every replica out of the model, once the endpoints have their addresses.</summary>
internal sealed class ReplicaPlanner(ReplicaEnvironment environment)
{
    public IEnumerable<ReplicaPlan> Plan(IResource resource) => Enumerable.Range(0, resource.GetReplicaCount())
        .Select(index => ReplicaId.Create(resource.Name, index))
        .Select(id => new ReplicaPlan(
            id,
            resource,
            () => Program(resource, id),
            [.. Probes(resource, id.Index)],
            [.. ReplicaUrls.For(resource, id.Index)],
            [.. resource.Annotations.OfType<WaitAnnotation>().Select(wait => wait.Resource.Name).Distinct()]));

    private ProcessSpec Program(IResource resource, ReplicaId id)
    {
        var given = resource.Annotations.OfType<CommandLineArgumentsAnnotation>()
            .SelectMany(arguments => arguments.Arguments);
        var variables = environment.Build(resource, id);
        if (resource is ExecutableResource executable)
        {
            return new ProcessSpec(executable.Command, [.. given], executable.WorkingDirectory, variables);
        }

        var project = resource.Annotations.OfType<IProjectMetadata>().Last();
        var (fileName, arguments) = ProjectProgram.Locate(project);
        var folder = Path.GetDirectoryName(project.ProjectPath);
        return new ProcessSpec(
            fileName,
            [.. arguments, .. given],
            Directory.Exists(folder) ? folder : AppContext.BaseDirectory,
            variables);
    }

    private static IEnumerable<HealthProbe> Probes(IResource resource, int replica)
    {
        foreach (var check in resource.Annotations.OfType<HttpHealthCheckAnnotation>())
        {
            var endpoint = resource.Annotations.OfType<EndpointAnnotation>().First(
                declared => string.Equals(declared.Name, check.EndpointName, StringComparison.OrdinalIgnoreCase));
            var address = new Uri(new Uri(endpoint.Replicas[replica].UriString), check.Path);
            yield return new HealthProbe(address, check.StatusCode);
        }
    }
}
