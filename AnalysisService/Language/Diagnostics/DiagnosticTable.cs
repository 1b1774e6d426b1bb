using System.Collections.Immutable;

namespace FhirPath.Language.Diagnostics;

/// <summary>
/// Every finding there is: 1xxx syntax, 2xxx names and types, 3xxx doubtful but allowed, 4xxx directives and
/// options, 5xxx what could be simpler.
/// A code is never reused, its meaning never changed.
/// </summary>
public static class DiagnosticTable
{
    internal static readonly DiagnosticDescriptor UnterminatedString =
        new("FP1001", "unterminated-string", Severity.Error, "The string has no closing quote '.");

    internal static readonly DiagnosticDescriptor UnterminatedIdentifier =
        new("FP1002", "unterminated-identifier", Severity.Error, "The delimited identifier has no closing {0}.");

    internal static readonly DiagnosticDescriptor UnterminatedComment =
        new("FP1003", "unterminated-comment", Severity.Error, "The comment has no closing */.");

    internal static readonly DiagnosticDescriptor MissingBracket =
        new("FP1004", "missing-bracket", Severity.Error, "'{0}' expected: '{1}' is not closed.");

    internal static readonly DiagnosticDescriptor MissingOperand =
        new("FP1005", "missing-operand", Severity.Error, "Expression expected after '{0}'.");

    internal static readonly DiagnosticDescriptor MissingExpression =
        new("FP1006", "missing-expression", Severity.Error, "Expression expected.");

    internal static readonly DiagnosticDescriptor MissingName =
        new("FP1007", "missing-name", Severity.Error, "{0} expected after '{1}'.");

    internal static readonly DiagnosticDescriptor UnexpectedText =
        new("FP1008", "unexpected-text", Severity.Error, "Unexpected '{0}'.");

    internal static readonly DiagnosticDescriptor MissingOperator =
        new("FP1009", "missing-operator", Severity.Error, "Operator expected before '{0}'.");

    internal static readonly DiagnosticDescriptor MisspelledOperator =
        new("FP1010", "misspelled-operator", Severity.Error, "Operator expected instead of '{0}'. Did you mean '{1}'?");

    internal static readonly DiagnosticDescriptor BadEscape =
        new("FP1011", "bad-escape", Severity.Error, @"'{0}' is no escape sequence: write '\\' for a backslash.");

    internal static readonly DiagnosticDescriptor BadDateTime =
        new("FP1012", "bad-date-time", Severity.Error, "'{0}' is no date, dateTime or time: {1}.");

    internal static readonly DiagnosticDescriptor TooDeep =
        new("FP1013", "too-deep", Severity.Error,
            "The expression nests more than {0} levels deep; the rest is not analysed.");

    internal static readonly DiagnosticDescriptor MissingColon =
        new("FP1014", "missing-colon", Severity.Error, "':' expected after '{0}'.");

    internal static readonly DiagnosticDescriptor MissingOpener =
        new("FP1015", "missing-opening-bracket", Severity.Error, "'{0}' expected: '{1}' closes nothing.");

    internal static readonly DiagnosticDescriptor UnopenedString =
        new("FP1016", "unopened-string", Severity.Error, "The string has no opening quote '.");

    internal static readonly DiagnosticDescriptor DoubleQuotes =
        new("FP1017", "double-quotes", Severity.Error,
            "Double quotes are no part of FHIRPath: write '…' around a string, `…` around a name.");

    internal static readonly DiagnosticDescriptor ForeignOperator =
        new("FP1018", "foreign-operator", Severity.Error, "'{0}' is no operator of FHIRPath. Did you mean '{1}'?");

    internal static readonly DiagnosticDescriptor Lookalike =
        new("FP1019", "lookalike", Severity.Error, "{0} only looks like {1}.");

    internal static readonly DiagnosticDescriptor NegationBefore =
        new("FP1020", "negation-before-operand", Severity.Error,
            "'{0}' is no operator: write .not() behind what is negated.");

    internal static readonly DiagnosticDescriptor NullWord =
        new("FP1021", "no-null", Severity.Error,
            "There is no null: ask with .exists() or .empty(), write {{}} for the empty collection.");

    internal static readonly DiagnosticDescriptor BadNumber =
        new("FP1022", "bad-number", Severity.Error, "'{0}' is no number: {1}.");

    internal static readonly DiagnosticDescriptor NumberOutOfRange =
        new("FP1023", "number-out-of-range", Severity.Error, "{0} is more than {1} can hold.");

    internal static readonly DiagnosticDescriptor LongDecimal =
        new("FP1024", "long-decimal", Severity.Warning,
            "{0} has more digits than a Decimal has to keep: {1}, {2} of them behind the point.");

    internal static readonly DiagnosticDescriptor BadUnit =
        new("FP1025", "bad-unit", Severity.Error,
            "A unit is a string, or a word like 'days': '{0}' is neither.{1}");

    internal static readonly DiagnosticDescriptor UnknownElement =
        new("FP2001", "unknown-element", Severity.Error, "'{0}' is no element of {1}.{2}");

    internal static readonly DiagnosticDescriptor UnknownFunction =
        new("FP2002", "unknown-function", Severity.Error, "There is no function '{0}'.{1}");

    internal static readonly DiagnosticDescriptor WrongArity =
        new("FP2003", "wrong-arity", Severity.Error, "'{0}' takes {1}, not {2}.");

    internal static readonly DiagnosticDescriptor UnknownType =
        new("FP2004", "unknown-type", Severity.Error, "There is no type '{0}' in {1}.{2}");

    internal static readonly DiagnosticDescriptor UnknownVariable =
        new("FP2005", "unknown-variable", Severity.Error, "There is no variable '%{0}' here.{1}");

    internal static readonly DiagnosticDescriptor UnknownSpecial =
        new("FP2006", "unknown-special", Severity.Error, "'{0}' is none of $this, $index and $total.");

    internal static readonly DiagnosticDescriptor ForeignRoot =
        new("FP2007", "foreign-root", Severity.Error,
            "'{0}' can't start a path here: the expression is evaluated on {1}.{2}");

    internal static readonly DiagnosticDescriptor WrongInput =
        new("FP2008", "wrong-input", Severity.Error, "'{0}' is for {1}, not for {2}.");

    internal static readonly DiagnosticDescriptor WrongArgument =
        new("FP2009", "wrong-argument", Severity.Error, "'{0}' takes {1} as '{2}', not {3}.");

    internal static readonly DiagnosticDescriptor WrongOperands =
        new("FP2010", "wrong-operands", Severity.Error, "'{0}' can't be applied to {1}.");

    internal static readonly DiagnosticDescriptor CriterionNotBoolean =
        new("FP2011", "criterion-not-boolean", Severity.Error, "The criterion of '{0}' has to be Boolean, not {1}.");

    internal static readonly DiagnosticDescriptor ImpossibleType =
        new("FP2012", "impossible-type", Severity.Error, "This is never {0}: it is {1}.");

    internal static readonly DiagnosticDescriptor RedefinedVariable =
        new("FP2013", "redefined-variable", Severity.Error, "The variable '%{0}' is defined already.");

    internal static readonly DiagnosticDescriptor VariableOutOfScope =
        new("FP2014", "variable-out-of-scope", Severity.Error,
            "The variable '%{0}' is defined elsewhere in the expression: it does not reach here.");

    internal static readonly DiagnosticDescriptor SpecialOutOfPlace =
        new("FP2015", "special-out-of-place", Severity.Error, "'{0}' exists only in {1}.");

    internal static readonly DiagnosticDescriptor InvariantNotBoolean =
        new("FP2016", "invariant-not-boolean", Severity.Error, "An invariant has to be Boolean, not {0}.");

    internal static readonly DiagnosticDescriptor WrongUnit =
        new("FP2017", "wrong-unit", Severity.Error, "'{0}' is no time that can be added to a date or time.{1}");

    internal static readonly DiagnosticDescriptor BadRegex =
        new("FP2018", "bad-regex", Severity.Error, "The regular expression is not valid: {0}.");

    internal static readonly DiagnosticDescriptor UndeclaredVariable =
        new("FP3001", "undeclared-variable", Severity.Warning,
            "The variable '%{0}' is not known here: declare it with // @var {0}: Type.");

    internal static readonly DiagnosticDescriptor CollectionOperand =
        new("FP3002", "collection-operand", Severity.Warning, "'{0}' {1}, but '{2}' can have several items.");

    internal static readonly DiagnosticDescriptor CollectionInput =
        new("FP3003", "collection-input", Severity.Warning,
            "'{0}' takes one item, but '{1}' can have several: that is an error when the expression is evaluated.");

    internal static readonly DiagnosticDescriptor CollectionArgument =
        new("FP3004", "collection-argument", Severity.Warning,
            "'{0}' takes one item as '{1}', but '{2}' can have several.");

    internal static readonly DiagnosticDescriptor ChoiceSuffix =
        new("FP3005", "choice-suffix", Severity.Warning,
            "'{0}' is no name in FHIRPath and always empty: write '{1}'.");

    internal static readonly DiagnosticDescriptor UndefinedOrder =
        new("FP3007", "undefined-order", Severity.Warning,
            "'{0}' depends on an order that the items of {1} do not have.");

    internal static readonly DiagnosticDescriptor ForeignFunction =
        new("FP3008", "foreign-function", Severity.Warning, "'{0}' exists only in {1}.");

    internal static readonly DiagnosticDescriptor UnlikelyType =
        new("FP3009", "unlikely-type", Severity.Warning, "This is never {0}: it is {1}.{2}");

    internal static readonly DiagnosticDescriptor OperandNotBoolean =
        new("FP3010", "operand-not-boolean", Severity.Warning,
            "'{0}' combines Booleans; {1} counts as true wherever it exists. Write exists() if that is meant.");

    internal static readonly DiagnosticDescriptor UnknownCode =
        new("FP3006", "unknown-code", Severity.Warning, "'{0}' is no code of {1}, which '{2}' is bound to.{3}");

    internal static readonly DiagnosticDescriptor EndlessRepetition =
        new("FP3017", "endless-repetition", Severity.Warning,
            "This always yields something: the repetition never ends.");

    internal static readonly DiagnosticDescriptor RepeatedSign =
        new("FP3018", "repeated-sign", Severity.Warning, "The sign '+' changes nothing behind another operator.");

    internal static readonly DiagnosticDescriptor SubtypeElement =
        new("FP3020", "subtype-element", Severity.Warning,
            "'{0}' is no element of every {1}, only of {2}: say what is meant with ofType().");

    internal static readonly DiagnosticDescriptor AlwaysTheSame =
        new("FP3011", "always-the-same", Severity.Warning, "This is {0}: {1}.");

    internal static readonly DiagnosticDescriptor MayBeEmpty =
        new("FP3012", "may-be-empty", Severity.Warning,
            "'{0}' may be missing: the invariant is empty then, which counts as a failure.");

    internal static readonly DiagnosticDescriptor DateAsString =
        new("FP3013", "date-as-string", Severity.Warning,
            "'{0}' compares a date or time with a string: whether they are ever equal depends on the engine.");

    internal static readonly DiagnosticDescriptor Incomparable =
        new("FP3014", "incomparable", Severity.Warning, "'{0}' compares {1} with {2}, which are never equal.");

    internal static readonly DiagnosticDescriptor SameOperands =
        new("FP3015", "same-operands", Severity.Warning, "'{0}' has the same on both sides.");

    internal static readonly DiagnosticDescriptor TextMembership =
        new("FP3016", "text-membership", Severity.Warning,
            "'{0}' asks for an item of a collection, and '{1}' is one string: for a part of it call contains().");

    internal static readonly DiagnosticDescriptor AmbiguousThis =
        new("FP3021", "ambiguous-this", Severity.Warning,
            "'$this' is {0} here, not what the function around it is called on; engines differ in this.");

    internal static readonly DiagnosticDescriptor MergedOrder =
        new("FP5001", "merged-order", Severity.Hint,
            "'{0}' depends on the order of {1}, which the specification leaves open; most engines keep it.");

    internal static readonly DiagnosticDescriptor WhereExists =
        new("FP5002", "where-exists", Severity.Hint, "This is the same as '{0}'.");

    internal static readonly DiagnosticDescriptor NegatedExistence =
        new("FP5003", "negated-existence", Severity.Hint, "This is the same as '{0}'.");

    internal static readonly DiagnosticDescriptor CountComparison =
        new("FP5004", "count-comparison", Severity.Hint, "This is the same as '{0}'.");

    internal static readonly DiagnosticDescriptor RedundantCall =
        new("FP5005", "redundant-call", Severity.Hint, "'{0}' changes nothing here.");

    internal static readonly DiagnosticDescriptor RedundantType =
        new("FP5006", "redundant-type", Severity.Hint, "'{0}' changes nothing here: it is of that type already.");

    internal static readonly DiagnosticDescriptor RedundantLiteral =
        new("FP5007", "redundant-literal", Severity.Hint, "This is the same as '{0}'.");

    internal static readonly DiagnosticDescriptor RedundantChoice =
        new("FP5008", "redundant-choice", Severity.Hint, "'{0}' can be left to itself: the rest changes nothing.");

    internal static readonly DiagnosticDescriptor LegacyFunction =
        new("FP5009", "legacy-function", Severity.Hint, "'{0}()' is kept for older expressions: write {1}.");

    internal static readonly DiagnosticDescriptor UnknownRelease =
        new("FP4001", "unknown-release", Severity.Error, "The FHIR release '{0}' is not known here. Known: {1}.");

    internal static readonly DiagnosticDescriptor UnknownContext =
        new("FP4002", "unknown-context", Severity.Error, "The context '{0}' is no type or element path in {1}.{2}");

    internal static readonly DiagnosticDescriptor MissingDirectiveValue =
        new("FP4003", "missing-directive-value", Severity.Error, "The directive @{0} needs {1}.");

    internal static readonly DiagnosticDescriptor TooMany =
        new("FP4004", "too-many-findings", Severity.Information,
            "There are more than {0} findings; from here on nothing is analysed.");

    internal static readonly DiagnosticDescriptor UnknownRule =
        new("FP4005", "unknown-rule", Severity.Warning, "There is no rule '{0}'.{1}");

    internal static readonly DiagnosticDescriptor UnknownLevel =
        new("FP4006", "unknown-level", Severity.Warning, "'{0}' is nothing a rule can be set to: write {1}.");

    internal static readonly DiagnosticDescriptor UnknownPurpose =
        new("FP4007", "unknown-purpose", Severity.Warning, "'{0}' is nothing an expression can be for: write {1}.");

    internal static readonly DiagnosticDescriptor UnfinishedExample =
        new("FP4008", "unfinished-example", Severity.Error,
            "The example is no whole JSON object: a bracket or quote is not closed, or text follows it.");

    internal static readonly DiagnosticDescriptor ExampleWithoutType =
        new("FP4009", "example-without-type", Severity.Error, "The example has no \"resourceType\".");

    internal static readonly DiagnosticDescriptor ConflictingExample =
        new("FP4010", "conflicting-example", Severity.Warning,
            "The example is of type {0}, but the expressions are evaluated on {1}.");

    internal static readonly DiagnosticDescriptor UnsupportedExample =
        new("FP4011", "unsupported-example", Severity.Warning,
            "'{0}' is no JSON file: an example is a file that ends in .json, or a resource in JSON.");

    internal static readonly DiagnosticDescriptor ExampleNotFound =
        new("FP4012", "example-not-found", Severity.Warning, "There is no file '{0}' to take an example from.");

    internal static readonly DiagnosticDescriptor ExampleNotJson =
        new("FP4013", "example-not-json", Severity.Warning, "The file '{0}' is no JSON.");

    internal static readonly DiagnosticDescriptor ExampleOutside =
        new("FP4014", "example-outside", Severity.Warning,
            "The file '{0}' is not read: only files below the folder that is open are.");

    /// <summary>Every row, in the order of its code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Rows { get; } =
    [
        UnterminatedString, UnterminatedIdentifier, UnterminatedComment, MissingBracket, MissingOperand,
        MissingExpression, MissingName, UnexpectedText, MissingOperator, MisspelledOperator, BadEscape, BadDateTime,
        TooDeep, MissingColon, MissingOpener, UnopenedString, DoubleQuotes, ForeignOperator, Lookalike,
        NegationBefore, NullWord, BadNumber, NumberOutOfRange, LongDecimal, BadUnit,
        UnknownElement, UnknownFunction, WrongArity, UnknownType, UnknownVariable, UnknownSpecial,
        ForeignRoot, WrongInput, WrongArgument, WrongOperands, CriterionNotBoolean, ImpossibleType, RedefinedVariable,
        VariableOutOfScope, SpecialOutOfPlace, InvariantNotBoolean, WrongUnit, BadRegex,
        UndeclaredVariable, CollectionOperand, CollectionInput, CollectionArgument, ChoiceSuffix, UnknownCode,
        UndefinedOrder, ForeignFunction, UnlikelyType, OperandNotBoolean,
        AlwaysTheSame, MayBeEmpty, DateAsString, Incomparable, SameOperands, TextMembership, EndlessRepetition,
        RepeatedSign, SubtypeElement, AmbiguousThis,
        UnknownRelease, UnknownContext, MissingDirectiveValue, TooMany, UnknownRule, UnknownLevel,
        UnknownPurpose, UnfinishedExample, ExampleWithoutType, ConflictingExample, UnsupportedExample,
        ExampleNotFound, ExampleNotJson, ExampleOutside,
        MergedOrder, WhereExists, NegatedExistence, CountComparison, RedundantCall, RedundantType, RedundantLiteral,
        RedundantChoice, LegacyFunction,
    ];

    private static readonly Dictionary<string, DiagnosticDescriptor> ByCodeOrName = Rows
        .Select(row => KeyValuePair.Create(row.Code, row))
        .Concat(Rows.Select(row => KeyValuePair.Create(row.Name, row)))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The row with a code or a name, in any case; null where there is none.</summary>
    public static DiagnosticDescriptor? Find(string codeOrName) => ByCodeOrName.GetValueOrDefault(codeOrName);
}
