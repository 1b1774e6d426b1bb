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
