namespace Aspire.Hosting;

/// <summary>
/// Where a project's endpoints come from. Here only the topology declares them, so each one must be excluded.
/// </summary>
public sealed class ProjectResourceOptions
{
    /// <summary>The launch profile to take URLs and variables from.</summary>
    public string? LaunchProfileName { get; set; }

    /// <summary>Ignores the project's launch profiles.</summary>
    public bool ExcludeLaunchProfile { get; set; }

    /// <summary>Ignores the endpoints of the project's Kestrel section.</summary>
    public bool ExcludeKestrelEndpoints { get; set; }
}
