namespace FhirPathAspire.ServiceDefaults;

/// <summary>Where the health of a process is served over HTTP, in every service the same.</summary>
public static class HealthPaths
{
    /// <summary>Ready for work: every check of the process.</summary>
    public const string Ready = "/health";

    /// <summary>Alive: the checks tagged <see cref="HealthTags.Live"/>.</summary>
    public const string Alive = "/alive";
}
