using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>A rule in few words.</summary>
internal static class RuleDescription
{
    /// <summary>Its code and what it is set to by default: <c>FP2001, error</c>.</summary>
    public static string Of(DiagnosticDescriptor row) =>
        $"{row.Code}, {(row.IsOnByDefault ? row.Severity.ToString().ToLowerInvariant() : "off by default")}";
}
