namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>How short a resource is.</summary>
public enum ResourceLevel
{
    /// <summary>There is enough.</summary>
    Normal,

    /// <summary>Somebody should look; what can be cleaned up is.</summary>
    Warning,

    /// <summary>Nothing more may be taken on.</summary>
    Critical,
}
