namespace Aspire.Hosting;

/// <summary>Adds .NET projects to a graph.</summary>
public static class ProjectResourceBuilderExtensions
{
    /// <summary>Adds a project whose endpoints the topology declares.</summary>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(
        this IDistributedApplicationBuilder builder, string name, Action<ProjectResourceOptions> configure)
        where TProject : IProjectMetadata, new()
    {
        var options = new ProjectResourceOptions();
        configure(options);
        if (!options.ExcludeLaunchProfile || !options.ExcludeKestrelEndpoints)
        {
            throw new DistributedApplicationException(
                $"The embedded orchestrator takes no endpoints from launch profiles or Kestrel sections: "
                + $"set ExcludeLaunchProfile and ExcludeKestrelEndpoints for '{name}', or run with UseAspire=true.");
        }

        return builder.AddResource(new ProjectResource(name)).WithAnnotation<IProjectMetadata>(new TProject());
    }

    /// <summary>Runs the project as several processes.</summary>
    public static IResourceBuilder<ProjectResource> WithReplicas(
        this IResourceBuilder<ProjectResource> builder, int replicas) =>
        builder.WithAnnotation(new ReplicaAnnotation(replicas));
}
