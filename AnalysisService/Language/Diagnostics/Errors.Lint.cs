using FhirPath.Language.Text;

namespace FhirPath.Language.Diagnostics;

/// <summary>Makes every diagnostic of what is allowed but doubtful.</summary>
internal static partial class Errors
{
    /// <param name="span">The operator.</param>
    /// <param name="operatorText">The operator as it is written.</param>
    /// <param name="demand">What it does with operands, in words.</param>
    /// <param name="operand">The operand that can have several items, as it is written.</param>
    /// <param name="fixes">What the author may have meant.</param>
    public static Diagnostic CollectionOperand(
        TextSpan span, string operatorText, string demand, string operand, IEnumerable<DiagnosticFix> fixes) =>
        DiagnosticTable.CollectionOperand.At(span, operatorText, demand, operand) with { Fixes = [.. fixes] };

    public static Diagnostic CollectionInput(
        TextSpan span, string function, string input, IEnumerable<DiagnosticFix> fixes) =>
        DiagnosticTable.CollectionInput.At(span, function, input) with { Fixes = [.. fixes] };

    public static Diagnostic CollectionArgument(TextSpan span, string function, string parameter, string argument) =>
        DiagnosticTable.CollectionArgument.At(span, function, parameter, argument);

    public static Diagnostic ChoiceSuffix(TextSpan span, string name, string replacement) =>
        DiagnosticTable.ChoiceSuffix.At(span, Change(span, replacement), name, replacement);

    /// <param name="span">The code in its quotes.</param>
    /// <param name="code">The code.</param>
    /// <param name="valueSet">The value set's URL.</param>
    /// <param name="element">The element that is bound to it, as it is written.</param>
    /// <param name="suggestion">A similar code that is in it, or null.</param>
    public static Diagnostic UnknownCode(
        TextSpan span, string code, string valueSet, string element, string? suggestion)
    {
        var diagnostic = DiagnosticTable.UnknownCode.At(span, code, valueSet, element, DidYouMean(suggestion));
        return suggestion is null ? diagnostic : diagnostic with { Fixes = [Change(span, $"'{suggestion}'")] };
    }

    /// <param name="span">The element's name.</param>
    /// <param name="name">The name.</param>
    /// <param name="type">The abstract type.</param>
    /// <param name="owners">The subtypes that have the element.</param>
    public static Diagnostic SubtypeElement(TextSpan span, string name, string type, IReadOnlyList<string> owners)
    {
        var shown = owners.Count > 3 ? $"{owners[0]} and {owners.Count - 1} other types" : string.Join(" and ", owners);
        var diagnostic = DiagnosticTable.SubtypeElement.At(span, name, type, shown);
        return owners is [var only]
            ? diagnostic with { Fixes = [Insert($"Keep {only} only", span.Start, $"ofType({only}).")] }
            : diagnostic;
    }

    /// <param name="span"><c>$this</c>.</param>
    /// <param name="focus">What it is, in words.</param>
    public static Diagnostic AmbiguousThis(TextSpan span, string focus) =>
        DiagnosticTable.AmbiguousThis.At(span, focus);

    public static Diagnostic EndlessRepetition(TextSpan span) => DiagnosticTable.EndlessRepetition.At(span);

    public static Diagnostic RepeatedSign(TextSpan span) =>
        DiagnosticTable.RepeatedSign.At(span, Replace("Remove the sign", span, ""));

    public static Diagnostic LegacyFunction(TextSpan span, string function, string instead, DiagnosticFix fix) =>
        DiagnosticTable.LegacyFunction.At(span, fix, function, instead);

    public static Diagnostic UndefinedOrder(TextSpan span, string function, string input) =>
        DiagnosticTable.UndefinedOrder.At(span, function, input);

    public static Diagnostic MergedOrder(TextSpan span, string function, string input) =>
        DiagnosticTable.MergedOrder.At(span, function, input);

    public static Diagnostic ForeignFunction(TextSpan span, string function, string place) =>
        DiagnosticTable.ForeignFunction.At(span, function, place);

    /// <param name="span">The operand.</param>
    /// <param name="operatorText">The operator or function as it is written.</param>
    /// <param name="operand">The operand as it is written.</param>
    /// <param name="fix">What the author may have meant.</param>
    public static Diagnostic OperandNotBoolean(
        TextSpan span, string operatorText, string operand, DiagnosticFix fix) =>
        DiagnosticTable.OperandNotBoolean.At(span, fix, operatorText, operand);

    /// <summary>A repair that puts another text in place of a part.</summary>
    public static DiagnosticFix Replace(string title, TextSpan span, string text) =>
        new(title, [new TextEdit(span, text)]);
}
