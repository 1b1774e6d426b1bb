using System.Collections.Immutable;

namespace FhirPath.Language.Diagnostics;

/// <summary>
/// Every finding there is: 1xxx syntax, 2xxx names and types, 3xxx doubtful but allowed, 4xxx directives and options.
/// A code is never reused, its meaning never changed.
/// </summary>
public static class DiagnosticTable
{
    internal static readonly DiagnosticDescriptor UnterminatedString =
        new("FP1001", Severity.Error, "The string has no closing quote '.");

    internal static readonly DiagnosticDescriptor UnterminatedIdentifier =
        new("FP1002", Severity.Error, "The delimited identifier has no closing {0}.");

    internal static readonly DiagnosticDescriptor UnterminatedComment =
        new("FP1003", Severity.Error, "The comment has no closing */.");

    internal static readonly DiagnosticDescriptor MissingBracket =
        new("FP1004", Severity.Error, "'{0}' expected: '{1}' is not closed.");

    internal static readonly DiagnosticDescriptor MissingOperand =
        new("FP1005", Severity.Error, "Expression expected after '{0}'.");

    internal static readonly DiagnosticDescriptor MissingExpression =
        new("FP1006", Severity.Error, "Expression expected.");

    internal static readonly DiagnosticDescriptor MissingName =
        new("FP1007", Severity.Error, "{0} expected after '{1}'.");

    internal static readonly DiagnosticDescriptor UnexpectedText =
        new("FP1008", Severity.Error, "Unexpected '{0}'.");

    internal static readonly DiagnosticDescriptor MissingOperator =
        new("FP1009", Severity.Error, "Operator expected before '{0}'.");

    internal static readonly DiagnosticDescriptor MisspelledOperator =
        new("FP1010", Severity.Error, "Operator expected instead of '{0}'. Did you mean '{1}'?");

    internal static readonly DiagnosticDescriptor BadEscape =
        new("FP1011", Severity.Error, @"'{0}' is no escape sequence: write '\\' for a backslash.");

    internal static readonly DiagnosticDescriptor BadDateTime =
        new("FP1012", Severity.Error, "'{0}' is no date, dateTime or time: {1}.");

    internal static readonly DiagnosticDescriptor TooDeep =
        new("FP1013", Severity.Error, "The expression nests more than {0} levels deep; the rest is not analysed.");

    internal static readonly DiagnosticDescriptor MissingColon =
        new("FP1014", Severity.Error, "':' expected after '{0}'.");

    internal static readonly DiagnosticDescriptor UnknownElement =
        new("FP2001", Severity.Error, "'{0}' is no element of {1}.{2}");

    internal static readonly DiagnosticDescriptor UnknownFunction =
        new("FP2002", Severity.Error, "There is no function '{0}'.{1}");

    internal static readonly DiagnosticDescriptor WrongArity =
        new("FP2003", Severity.Error, "'{0}' takes {1}, not {2}.");

    internal static readonly DiagnosticDescriptor UnknownType =
        new("FP2004", Severity.Error, "There is no type '{0}' in {1}.{2}");

    internal static readonly DiagnosticDescriptor UnknownVariable =
        new("FP2005", Severity.Error, "There is no variable '%{0}' here.{1}");

    internal static readonly DiagnosticDescriptor UnknownSpecial =
        new("FP2006", Severity.Error, "'{0}' is none of $this, $index and $total.");

    internal static readonly DiagnosticDescriptor ForeignRoot =
        new("FP2007", Severity.Error, "'{0}' can't start a path here: the expression is evaluated on {1}.{2}");

    internal static readonly DiagnosticDescriptor UndeclaredVariable =
        new("FP3001", Severity.Warning, "The variable '%{0}' is not known here: declare it with // @var {0}: Type.");

    internal static readonly DiagnosticDescriptor UnknownRelease =
        new("FP4001", Severity.Error, "The FHIR release '{0}' is not known here. Known: {1}.");

    internal static readonly DiagnosticDescriptor UnknownContext =
        new("FP4002", Severity.Error, "The context '{0}' is no type or element path in {1}.{2}");

    internal static readonly DiagnosticDescriptor MissingDirectiveValue =
        new("FP4003", Severity.Error, "The directive @{0} needs {1}.");

    internal static readonly DiagnosticDescriptor TooMany =
        new("FP4004", Severity.Information, "There are more than {0} findings; from here on nothing is analysed.");

    /// <summary>Every row, in the order of its code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Rows { get; } =
    [
        UnterminatedString, UnterminatedIdentifier, UnterminatedComment, MissingBracket, MissingOperand,
        MissingExpression, MissingName, UnexpectedText, MissingOperator, MisspelledOperator, BadEscape, BadDateTime,
        TooDeep, MissingColon,
        UnknownElement, UnknownFunction, WrongArity, UnknownType, UnknownVariable, UnknownSpecial,
        ForeignRoot, UndeclaredVariable,
        UnknownRelease, UnknownContext, MissingDirectiveValue, TooMany,
    ];
}
