using System.Collections.Frozen;

namespace FhirPath.Language.Diagnostics;

/// <summary>What holds for every finding of a kind, beyond its row in <see cref="DiagnosticTable"/>.</summary>
public static class DiagnosticTraits
{
    private const string Specification = "https://hl7.org/fhirpath/";

    private static readonly FrozenDictionary<string, DiagnosticTag> Tags = new[]
    {
        (DiagnosticTable.RepeatedSign, DiagnosticTag.Unnecessary),
        (DiagnosticTable.RedundantCall, DiagnosticTag.Unnecessary),
        (DiagnosticTable.RedundantType, DiagnosticTag.Unnecessary),
        (DiagnosticTable.LegacyFunction, DiagnosticTag.Deprecated),
    }.ToFrozenDictionary(static row => row.Item1.Code, static row => row.Item2);

    // The chapter that says what is right; not every finding has one.
    private static readonly FrozenDictionary<string, string> Chapters = new[]
    {
        (DiagnosticTable.UnterminatedString, "string"),
        (DiagnosticTable.UnopenedString, "string"),
        (DiagnosticTable.DoubleQuotes, "string"),
        (DiagnosticTable.BadEscape, "string"),
        (DiagnosticTable.UnterminatedIdentifier, "identifiers"),
        (DiagnosticTable.UnterminatedComment, "comments"),
        (DiagnosticTable.BadDateTime, "literals"),
        (DiagnosticTable.BadNumber, "literals"),
        (DiagnosticTable.NumberOutOfRange, "literals"),
        (DiagnosticTable.LongDecimal, "literals"),
        (DiagnosticTable.BadUnit, "time-valued-quantities"),
        (DiagnosticTable.WrongUnit, "time-valued-quantities"),
        (DiagnosticTable.ForeignOperator, "operations"),
        (DiagnosticTable.MisspelledOperator, "operations"),
        (DiagnosticTable.WrongOperands, "operations"),
        (DiagnosticTable.NegationBefore, "boolean-logic"),
        (DiagnosticTable.OperandNotBoolean, "boolean-logic"),
        (DiagnosticTable.UnknownElement, "path-selection"),
        (DiagnosticTable.ForeignRoot, "path-selection"),
        (DiagnosticTable.UnknownFunction, "functions"),
        (DiagnosticTable.WrongArity, "functions"),
        (DiagnosticTable.WrongInput, "functions"),
        (DiagnosticTable.WrongArgument, "functions"),
        (DiagnosticTable.CriterionNotBoolean, "filtering-and-projection"),
        (DiagnosticTable.UnknownType, "types"),
        (DiagnosticTable.ImpossibleType, "types"),
        (DiagnosticTable.UnlikelyType, "types"),
        (DiagnosticTable.UnknownVariable, "environment-variables"),
        (DiagnosticTable.UndeclaredVariable, "environment-variables"),
        (DiagnosticTable.CollectionOperand, "singleton-evaluation-of-collections"),
        (DiagnosticTable.CollectionInput, "singleton-evaluation-of-collections"),
        (DiagnosticTable.CollectionArgument, "singleton-evaluation-of-collections"),
        (DiagnosticTable.Incomparable, "equality"),
        (DiagnosticTable.DateAsString, "equality"),
    }.ToFrozenDictionary(static row => row.Item1.Code, static row => row.Item2);

    /// <summary>How an editor may draw it.</summary>
    /// <param name="code">Of the finding.</param>
    public static DiagnosticTag TagOf(string code) => Tags.GetValueOrDefault(code);

    /// <summary>The address of the chapter of the specification that says what is right; null where there is none.</summary>
    /// <param name="code">Of the finding.</param>
    public static string? AddressOf(string code) =>
        Chapters.TryGetValue(code, out var chapter) ? $"{Specification}#{chapter}" : null;
}
