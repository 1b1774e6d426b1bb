namespace FhirPathAspire.ServiceDefaults.Errors;

/// <summary>How bad an error is.</summary>
public enum ErrorSeverity
{
    /// <summary>Everyday life.</summary>
    Low,

    /// <summary>One caller gets no answer.</summary>
    Medium,

    /// <summary>Somebody should look.</summary>
    High,

    /// <summary>The process ends.</summary>
    Critical,
}
