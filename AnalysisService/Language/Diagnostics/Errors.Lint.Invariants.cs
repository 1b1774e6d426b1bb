using FhirPath.Language.Text;

namespace FhirPath.Language.Diagnostics;

/// <summary>Makes every diagnostic of what an expression is for.</summary>
internal static partial class Errors
{
    public static Diagnostic InvariantNotBoolean(TextSpan span, string found, DiagnosticFix fix) =>
        DiagnosticTable.InvariantNotBoolean.At(span, fix, found);

    /// <param name="span">What may be missing.</param>
    /// <param name="part">What may be missing, as it is written.</param>
    /// <param name="fixes">Ways to say what happens then.</param>
    public static Diagnostic MayBeEmpty(TextSpan span, string part, IEnumerable<DiagnosticFix> fixes) =>
        DiagnosticTable.MayBeEmpty.At(span, part) with { Fixes = [.. fixes] };

    /// <param name="span">Where it is written.</param>
    /// <param name="purpose">What was written.</param>
    /// <param name="known">What can be written.</param>
    public static Diagnostic UnknownPurpose(TextSpan span, string purpose, IEnumerable<string> known) =>
        DiagnosticTable.UnknownPurpose.At(span, Quote(purpose), string.Join(", ", known));
}
