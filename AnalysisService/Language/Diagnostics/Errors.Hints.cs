using FhirPath.Language.Text;

namespace FhirPath.Language.Diagnostics;

/// <summary>Makes every diagnostic of what could be simpler; each has a repair that keeps the meaning.</summary>
internal static partial class Errors
{
    /// <param name="row">The kind of finding; its message names the replacement.</param>
    /// <param name="span">What can be replaced.</param>
    /// <param name="replacement">What is simpler.</param>
    public static Diagnostic Simpler(DiagnosticDescriptor row, TextSpan span, string replacement) =>
        row.At(span, Change(span, replacement), Quote(replacement));

    /// <param name="row">The kind of finding; its message names what can go.</param>
    /// <param name="span">Where it is reported.</param>
    /// <param name="removed">What goes, with its dot or comma.</param>
    /// <param name="text">What can go, as it is written.</param>
    public static Diagnostic Superfluous(DiagnosticDescriptor row, TextSpan span, TextSpan removed, string text) =>
        row.At(span, Replace($"Remove '{text}'", removed, ""), text);
}
