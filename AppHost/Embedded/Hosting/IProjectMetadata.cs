namespace Aspire.Hosting;

/// <summary>
/// Names a project of the solution; the build generates one class for each that the AppHost references.
/// </summary>
public interface IProjectMetadata : IResourceAnnotation
{
    /// <summary>The project file, absolute.</summary>
    string ProjectPath { get; }

    /// <summary>Whether the project is built already when the graph starts.</summary>
    bool SuppressBuild => false;
}
