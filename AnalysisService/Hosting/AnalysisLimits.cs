namespace FhirPathAspire.AnalysisService.Hosting;

/// <summary>Limits of the service that both ends of the contract must agree on.</summary>
public static class AnalysisLimits
{
    /// <summary>
    /// Bytes of one gRPC message. A document may have 4 MiB of text; the default of 4 MiB a message would refuse it
    /// together with its wrapping, and a tree or a list of diagnostics is larger than its text.
    /// </summary>
    public const int MaxMessageBytes = 32 * 1024 * 1024;
}
