using FhirPath.Language.Text;

namespace FhirPath.Language.Diagnostics;

/// <summary>Makes every diagnostic of what has the same outcome whatever the resource holds.</summary>
internal static partial class Errors
{
    /// <param name="span">The part that has the outcome.</param>
    /// <param name="outcome">The outcome: <c>always true</c>, <c>never true</c>, <c>always empty</c>.</param>
    /// <param name="reason">Why, in words that end the sentence.</param>
    /// <param name="fixes">What the author may have meant.</param>
    public static Diagnostic AlwaysTheSame(
        TextSpan span, string outcome, string reason, IEnumerable<DiagnosticFix>? fixes = null) =>
        DiagnosticTable.AlwaysTheSame.At(span, outcome, reason) with { Fixes = [.. fixes ?? []] };

    /// <param name="span">The operator.</param>
    /// <param name="operatorText">The operator as it is written.</param>
    /// <param name="left">The types of the left operand, in words.</param>
    /// <param name="right">The types of the right operand, in words.</param>
    /// <param name="fixes">What the author may have meant.</param>
    public static Diagnostic Incomparable(
        TextSpan span, string operatorText, string left, string right, IEnumerable<DiagnosticFix> fixes) =>
        DiagnosticTable.Incomparable.At(span, operatorText, left, right) with { Fixes = [.. fixes] };

    public static Diagnostic DateAsString(TextSpan span, string operatorText, IEnumerable<DiagnosticFix> fixes) =>
        DiagnosticTable.DateAsString.At(span, operatorText) with { Fixes = [.. fixes] };

    public static Diagnostic SameOperands(TextSpan span, string operatorText) =>
        DiagnosticTable.SameOperands.At(span, operatorText);

    /// <param name="span">The operator.</param>
    /// <param name="operatorText">The operator as it is written.</param>
    /// <param name="container">What is taken for a collection, as it is written.</param>
    /// <param name="fix">What the author may have meant.</param>
    public static Diagnostic TextMembership(
        TextSpan span, string operatorText, string container, DiagnosticFix fix) =>
        DiagnosticTable.TextMembership.At(span, fix, operatorText, container);
}
