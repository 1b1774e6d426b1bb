using System.Globalization;
using FhirPath.Language.Text;

namespace FhirPath.Language.Diagnostics;

/// <summary>One row of <see cref="DiagnosticTable"/>: a kind of finding.</summary>
/// <param name="Code">Stable, never reused.</param>
/// <param name="Name">What people call it in settings, <c>unknown-element</c>: stable, never reused.</param>
/// <param name="Severity">The severity it has unless options say otherwise.</param>
/// <param name="Message">A composite format of the sentence.</param>
public sealed record DiagnosticDescriptor(string Code, string Name, Severity Severity, string Message)
{
    /// <summary>False for what is reported only where options ask for it.</summary>
    public bool IsOnByDefault { get; init; } = true;

    /// <summary>The severity without options; null where it is not reported then.</summary>
    public Severity? DefaultSeverity => IsOnByDefault ? Severity : null;

    internal Diagnostic At(TextSpan span, params ReadOnlySpan<object?> arguments) =>
        new(Code, Severity, OneLine(string.Format(CultureInfo.InvariantCulture, Message, arguments)), span, []);

    internal Diagnostic At(TextSpan span, DiagnosticFix fix, params ReadOnlySpan<object?> arguments) =>
        At(span, arguments) with { Fixes = [fix] };

    // A delimited name may hold a line end; a message is one line, as those who list findings expect.
    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
