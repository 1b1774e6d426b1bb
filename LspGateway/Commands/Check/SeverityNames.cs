using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

internal static class SeverityNames
{
    /// <summary>The word for a severity; one that is not known here is told as information.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Hint => "hint",
        _ => "information",
    };
}
