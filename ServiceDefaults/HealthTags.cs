namespace FhirPathAspire.ServiceDefaults;

/// <summary>Tags that tell health checks apart.</summary>
public static class HealthTags
{
    /// <summary>The process itself works: when such a check fails, only a restart helps.</summary>
    public const string Live = "live";
}
