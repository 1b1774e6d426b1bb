namespace Aspire.Hosting.ApplicationModel;

/// <summary>The resources of a graph, in the order of the topology.</summary>
public interface IResourceCollection : IList<IResource>;
