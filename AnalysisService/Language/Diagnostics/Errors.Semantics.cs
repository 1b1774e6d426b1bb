using FhirPath.Language.Text;

namespace FhirPath.Language.Diagnostics;

/// <summary>Makes every diagnostic of names and types.</summary>
internal static partial class Errors
{
    /// <param name="span">The name.</param>
    /// <param name="name">What was written.</param>
    /// <param name="type">The type or types that lack it, for reading.</param>
    /// <param name="suggestion">A similar element, or null.</param>
    public static Diagnostic UnknownElement(TextSpan span, string name, string type, string? suggestion) =>
        WithSuggestion(DiagnosticTable.UnknownElement.At(span, name, type, DidYouMean(suggestion)), suggestion);

    /// <param name="span">The name.</param>
    /// <param name="name">A type that is neither what the expression is evaluated on nor related to it.</param>
    /// <param name="focus">What the expression is evaluated on, for reading.</param>
    /// <param name="suggestion">A similar name that is, or null.</param>
    public static Diagnostic ForeignRoot(TextSpan span, string name, string focus, string? suggestion) =>
        WithSuggestion(DiagnosticTable.ForeignRoot.At(span, name, focus, DidYouMean(suggestion)), suggestion);

    public static Diagnostic UnknownFunction(TextSpan span, string name, string? suggestion) =>
        WithSuggestion(DiagnosticTable.UnknownFunction.At(span, name, DidYouMean(suggestion)), suggestion);

    /// <param name="span">The name.</param>
    /// <param name="name">An element that is called like a function.</param>
    /// <param name="parentheses">What is too much.</param>
    public static Diagnostic CalledElement(TextSpan span, string name, TextSpan parentheses) =>
        DiagnosticTable.UnknownFunction.At(
            span, Replace("Remove the parentheses", parentheses, ""), name, $" It is an element: write '{name}'.");

    /// <param name="span">The argument list.</param>
    /// <param name="name">The function.</param>
    /// <param name="least">How many arguments it needs.</param>
    /// <param name="most">How many it can take; <see cref="int.MaxValue"/> for any number.</param>
    /// <param name="given">How many there are.</param>
    public static Diagnostic WrongArity(TextSpan span, string name, int least, int most, int given) =>
        DiagnosticTable.WrongArity.At(span, name, Arguments(least, most), given);

    public static Diagnostic UnknownType(TextSpan span, string name, string release, string? suggestion) =>
        WithSuggestion(DiagnosticTable.UnknownType.At(span, name, release, DidYouMean(suggestion)), suggestion);

    /// <param name="span">The variable with its percent sign.</param>
    /// <param name="name">The name without it.</param>
    /// <param name="suggestion">A similar variable, or null.</param>
    public static Diagnostic UnknownVariable(TextSpan span, string name, string? suggestion)
    {
        var shown = suggestion is null ? null : $"%{suggestion}";
        return WithSuggestion(DiagnosticTable.UnknownVariable.At(span, name, DidYouMean(shown)), shown);
    }

    public static Diagnostic UndeclaredVariable(TextSpan span, string name) =>
        DiagnosticTable.UndeclaredVariable.At(span, name);

    public static Diagnostic UnknownSpecial(TextSpan span, string name, string? suggestion) =>
        WithSuggestion(DiagnosticTable.UnknownSpecial.At(span, name), suggestion);

    /// <param name="span">The function's name.</param>
    /// <param name="function">The function.</param>
    /// <param name="expected">What it can be called on, in words.</param>
    /// <param name="found">The types it is called on, in words.</param>
    public static Diagnostic WrongInput(TextSpan span, string function, string expected, string found) =>
        DiagnosticTable.WrongInput.At(span, function, expected, found);

    public static Diagnostic WrongArgument(
        TextSpan span, string function, string expected, string parameter, string found) =>
        DiagnosticTable.WrongArgument.At(span, function, expected, parameter, found);

    /// <param name="span">The operator.</param>
    /// <param name="operatorText">The operator as it is written.</param>
    /// <param name="operands">The types of the operands, in words.</param>
    public static Diagnostic WrongOperands(TextSpan span, string operatorText, string operands) =>
        DiagnosticTable.WrongOperands.At(span, operatorText, operands);

    public static Diagnostic CriterionNotBoolean(TextSpan span, string function, string found) =>
        DiagnosticTable.CriterionNotBoolean.At(
            span, Insert("Ask whether there is one: add .exists()", span.End, ".exists()"), function, found);

    public static Diagnostic ImpossibleType(TextSpan span, string type, string found) =>
        DiagnosticTable.ImpossibleType.At(span, type, found);

    /// <param name="span">The type specifier.</param>
    /// <param name="type">What is asked for.</param>
    /// <param name="found">What the items are, in words.</param>
    /// <param name="suggestion">The type that was meant, or null.</param>
    public static Diagnostic UnlikelyType(TextSpan span, string type, string found, string? suggestion) =>
        WithSuggestion(DiagnosticTable.UnlikelyType.At(span, type, found, DidYouMean(suggestion)), suggestion);

    /// <param name="span">The name.</param>
    /// <param name="name">The same, as text.</param>
    /// <param name="first">Where the expression defines it already; null where something else does.</param>
    public static Diagnostic RedefinedVariable(TextSpan span, string name, TextSpan? first)
    {
        var found = DiagnosticTable.RedefinedVariable.At(span, name);
        return first is { } place
            ? found with { Related = [new RelatedPlace(place, $"'%{name}' is defined here.")] }
            : found;
    }

    public static Diagnostic VariableOutOfScope(TextSpan span, string name) =>
        DiagnosticTable.VariableOutOfScope.At(span, name);

    /// <param name="span">The variable.</param>
    /// <param name="name">The variable with its dollar sign.</param>
    /// <param name="place">Where it exists, in words.</param>
    public static Diagnostic SpecialOutOfPlace(TextSpan span, string name, string place) =>
        DiagnosticTable.SpecialOutOfPlace.At(span, name, place);

    public static Diagnostic UnknownRelease(TextSpan span, string release, IEnumerable<string> known) =>
        DiagnosticTable.UnknownRelease.At(span, Quote(release), string.Join(", ", known));

    public static Diagnostic UnknownContext(TextSpan span, string context, string release, string? suggestion) =>
        DiagnosticTable.UnknownContext.At(span, Quote(context), release, DidYouMean(suggestion));

    public static Diagnostic MissingDirectiveValue(TextSpan span, string directive, string value) =>
        DiagnosticTable.MissingDirectiveValue.At(span, directive, value);

    /// <param name="span">Where it is named.</param>
    /// <param name="rule">What was written.</param>
    /// <param name="suggestion">The code or name of a similar rule, or null.</param>
    public static Diagnostic UnknownRule(TextSpan span, string rule, string? suggestion) =>
        WithSuggestion(
            DiagnosticTable.UnknownRule.At(span, Quote(rule), DidYouMean(suggestion)),
            // What stands in options can't be repaired in the text.
            span.IsEmpty ? null : suggestion);

    /// <param name="span">Where it is written.</param>
    /// <param name="level">What was written.</param>
    public static Diagnostic UnknownLevel(TextSpan span, string level) =>
        DiagnosticTable.UnknownLevel.At(span, Quote(level), string.Join(", ", RuleLevels.Names));

    public static Diagnostic UnfinishedExample(TextSpan span) => DiagnosticTable.UnfinishedExample.At(span);

    public static Diagnostic ExampleWithoutType(TextSpan span) => DiagnosticTable.ExampleWithoutType.At(span);

    public static Diagnostic ConflictingExample(TextSpan span, string type, string focus) =>
        DiagnosticTable.ConflictingExample.At(span, type, focus);

    public static Diagnostic UnsupportedExample(TextSpan span, string path) =>
        DiagnosticTable.UnsupportedExample.At(span, Quote(path));

    public static Diagnostic ExampleNotFound(TextSpan span, string path) =>
        DiagnosticTable.ExampleNotFound.At(span, Quote(path));

    public static Diagnostic ExampleNotJson(TextSpan span, string path) =>
        DiagnosticTable.ExampleNotJson.At(span, Quote(path));

    public static Diagnostic ExampleOutside(TextSpan span, string path) =>
        DiagnosticTable.ExampleOutside.At(span, Quote(path));

    public static Diagnostic TooMany(TextSpan place, int limit) => DiagnosticTable.TooMany.At(place, limit);

    /// <param name="span">The unit.</param>
    /// <param name="unit">The unit without its quotes.</param>
    public static Diagnostic WrongUnit(TextSpan span, string unit) =>
        DiagnosticTable.WrongUnit.At(span, Quote(unit), "");

    /// <param name="span">The unit.</param>
    /// <param name="unit">The unit without its quotes: an average length of what the calendar has.</param>
    /// <param name="word">The word of the calendar that is meant.</param>
    public static Diagnostic AverageUnit(TextSpan span, string unit, string word) =>
        DiagnosticTable.WrongUnit.At(span, Change(span, word), unit, $" Write {word}.");

    public static Diagnostic BadRegex(TextSpan span, string problem) => DiagnosticTable.BadRegex.At(span, problem);

    private static Diagnostic WithSuggestion(Diagnostic diagnostic, string? suggestion) =>
        suggestion is null ? diagnostic : diagnostic with { Fixes = [Change(diagnostic.Span, suggestion)] };

    private static string DidYouMean(string? suggestion) => suggestion is null ? "" : $" Did you mean '{suggestion}'?";

    private static string Arguments(int least, int most) => (least, most) switch
    {
        (0, 0) => "no argument",
        (1, 1) => "1 argument",
        _ when least == most => $"{least} arguments",
        (_, int.MaxValue) => $"at least {least} argument{(least == 1 ? "" : "s")}",
        _ => $"{least} to {most} arguments",
    };
}
