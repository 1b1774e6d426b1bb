namespace FhirPathAspire.ServiceDefaults.Errors;

/// <summary>What kind of thing went wrong. Severity, log level and what is told: <see cref="ErrorTable"/>.</summary>
public enum ErrorCategory
{
    /// <summary>Whoever asked gave up.</summary>
    Cancelled,

    /// <summary>What was asked about is another by now.</summary>
    ContentModified,

    /// <summary>The question itself is wrong.</summary>
    Invalid,

    /// <summary>More was asked than is allowed.</summary>
    Limit,

    /// <summary>Another service or a resource is not there.</summary>
    Unavailable,

    /// <summary>It took too long.</summary>
    Timeout,

    /// <summary>A mistake of this program.</summary>
    Defect,

    /// <summary>The process can't go on.</summary>
    Fatal,
}
