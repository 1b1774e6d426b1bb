using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>The words for severities.</summary>
internal static class SeverityNames
{
    private static readonly Severity[] All =
        [Severity.Error, Severity.Warning, Severity.Information, Severity.Hint];

    /// <summary>The word for a severity; one that is not known here is told as information.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Hint => "hint",
        _ => "information",
    };

    /// <summary>The severity that a word names, in any case; null where it names none.</summary>
    public static Severity? Find(string word)
    {
        foreach (var severity in All)
        {
            if (string.Equals(Of(severity), word, StringComparison.OrdinalIgnoreCase))
            {
                return severity;
            }
        }

        return null;
    }
}
