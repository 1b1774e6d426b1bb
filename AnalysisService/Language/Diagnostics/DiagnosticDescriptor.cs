using System.Globalization;
using FhirPath.Language.Text;

namespace FhirPath.Language.Diagnostics;

/// <summary>One row of <see cref="DiagnosticTable"/>: a kind of finding.</summary>
/// <param name="Code">Stable, never reused.</param>
/// <param name="Severity">The severity it has unless options say otherwise.</param>
/// <param name="Message">A composite format of the sentence.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Message)
{
    internal Diagnostic At(TextSpan span, params ReadOnlySpan<object?> arguments) =>
        new(Code, Severity, string.Format(CultureInfo.InvariantCulture, Message, arguments), span, []);

    internal Diagnostic At(TextSpan span, DiagnosticFix fix, params ReadOnlySpan<object?> arguments) =>
        At(span, arguments) with { Fixes = [fix] };
}
