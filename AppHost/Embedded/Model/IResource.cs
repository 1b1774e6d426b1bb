namespace Aspire.Hosting.ApplicationModel;

/// <summary>A node of the graph: a name and what was said about it.</summary>
public interface IResource
{
    /// <summary>Unique in the graph, compared without case.</summary>
    string Name { get; }

    /// <summary>Everything the topology said about the resource, in order.</summary>
    ResourceAnnotationCollection Annotations { get; }
}
