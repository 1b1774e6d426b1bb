namespace FhirPathAspire.ServiceDefaults;

/// <summary>Where the health of a process is served over HTTP, in every service the same.</summary>
public static class HealthPaths
{
    /// <summary>Ready for work: every check of the process.</summary>
    public const string Ready = "/health";

    /// <summary>Alive: the checks tagged <see cref="HealthTags.Live"/>.</summary>
    public const string Alive = "/alive";

    /// <summary>Started: the checks tagged <see cref="HealthTags.Startup"/>.</summary>
    public const string Startup = "/startup";

    /// <summary>Everything about health, as JSON; also an LSP request of that name.</summary>
    public const string Details = "/fhirpath/health";

    /// <summary>Everything about resources, as JSON; also an LSP request of that name.</summary>
    public const string Resources = "/fhirpath/resources";
}
