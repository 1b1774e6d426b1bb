namespace Aspire.Hosting.ApplicationModel;

/// <summary>A node of the graph. Its name follows Aspire's rules and is checked here.</summary>
public abstract class Resource : IResource
{
    /// <summary>Creates the resource.</summary>
    /// <exception cref="DistributedApplicationException">The name breaks a rule.</exception>
    protected Resource(string name)
    {
        ResourceName.ThrowIfInvalid(name);
        Name = name;
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public ResourceAnnotationCollection Annotations { get; } = [];
}
