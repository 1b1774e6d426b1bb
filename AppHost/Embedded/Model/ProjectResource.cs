namespace Aspire.Hosting.ApplicationModel;

/// <summary>A .NET project of the solution, run as one process for each replica.</summary>
public sealed class ProjectResource(string name) : Resource(name),
    IResourceWithEnvironment, IResourceWithArgs, IResourceWithServiceDiscovery, IResourceWithWaitSupport;
