namespace Aspire.Hosting.ApplicationModel;

/// <summary>Any program of the machine, run as one process.</summary>
public sealed class ExecutableResource(string name, string command, string workingDirectory) : Resource(name),
    IResourceWithEnvironment, IResourceWithArgs, IResourceWithServiceDiscovery, IResourceWithWaitSupport
{
    /// <summary>The program, as a path or a name on the search path.</summary>
    public string Command { get; } = command;

    /// <summary>The folder it runs in, absolute.</summary>
    public string WorkingDirectory { get; } = workingDirectory;
}
