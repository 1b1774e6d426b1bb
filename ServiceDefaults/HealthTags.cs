namespace FhirPathAspire.ServiceDefaults;

/// <summary>Tags that tell health checks apart. All of them together say whether the process is ready for work.</summary>
public static class HealthTags
{
    /// <summary>The process itself works: when such a check fails, only a restart helps.</summary>
    public const string Live = "live";

    /// <summary>The process has started: when such a check fails, there is nothing to do but wait.</summary>
    public const string Startup = "startup";

    /// <summary>
    /// The check only tells what is known already, without waiting for anything: it is asked with every answer instead
    /// of on a schedule, and its word counts at once.
    /// </summary>
    public const string State = "state";
}
