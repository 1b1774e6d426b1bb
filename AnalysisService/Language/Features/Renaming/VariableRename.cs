using System.Text;
using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Features.Navigation;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Renaming;

/// <summary>
/// Renames variables that a document declares: those of <c>defineVariable</c> and of <c>@var</c>. A name that would take
/// over another variable's uses, or lose its own to another, is refused.
/// </summary>
public static class VariableRename
{
    // A change of more places than these is none that an author asks for.
    private const int MostPlaces = 100_000;

    /// <summary>The name at an offset, and whether it can be changed; null where nothing is named.</summary>
    public static RenamePlace? Prepare(Snapshot snapshot, int offset)
    {
        if (Occurrences.At(snapshot, offset) is not { } occurrence)
        {
            return null;
        }

        var name = occurrence.Referent.Spelling;
        return new RenamePlace(
            occurrence.Name,
            name.Length > 0 ? name : snapshot.Text.Substring(occurrence.Name.Start, occurrence.Name.Length),
            ProblemOf(occurrence));
    }

    /// <summary>The edits that give the variable at an offset another name; null where nothing is named there.</summary>
    /// <param name="snapshot">The document.</param>
    /// <param name="offset">A place of the variable.</param>
    /// <param name="typed">The new name; a percent sign and backticks may stand around it.</param>
    public static RenameResult? Rename(Snapshot snapshot, int offset, string typed)
    {
        if (Occurrences.At(snapshot, offset) is not { } here)
        {
            return null;
        }

        if (ProblemOf(here) is { } refusal)
        {
            return RenameResult.Refused(refusal);
        }

        var name = VariableName.Read(typed);
        var isDirective = here.Referent is EnvironmentVariable;
        var invalid = VariableName.ProblemOf(name) ?? (isDirective ? VariableName.ProblemInDirective(name) : null);
        if (invalid is not null)
        {
            return RenameResult.Invalid(invalid);
        }

        if (name == here.Referent.Spelling)
        {
            return new RenameResult([]);
        }

        if (EnvironmentVariables.IsReserved(name) || EnvironmentVariables.Special.Contains(name))
        {
            return RenameResult.Refused($"'%{name}' is defined by FHIR or FHIRPath.");
        }

        var places = Occurrences.All(snapshot, here.Referent)
            .Take(MostPlaces + 1).OrderBy(place => place.Name.Start).ToList();
        return places.Count > MostPlaces
            ? RenameResult.Refused($"'%{here.Referent.Spelling}' stands at more than {MostPlaces} places.")
            : Checked(snapshot, here.Referent, name, places);
    }

    private static string? ProblemOf(Occurrence occurrence) => occurrence.Referent switch
    {
        ExpressionVariable or EnvironmentVariable { Declaration: not null } => null,
        EnvironmentVariable { Name: var name } when EnvironmentVariables.IsReserved(name) =>
            $"'%{name}' is defined by FHIR or FHIRPath. Only variables that this document declares can be renamed.",
        EnvironmentVariable { Name: var name } =>
            $"'%{name}' is not declared in this document, so what else uses it is not known here.",
        ModelElement { Element: var element } =>
            $"'{element.Name}' is an element of {element.DeclaringType.Name}. Only variables can be renamed.",
        ModelType { Type: var type } => $"'{type.Name}' is a type. Only variables can be renamed.",
        LibraryFunction { Function: var function } =>
            $"'{function.Name}' is a function of FHIRPath. Only variables can be renamed.",
        ScopeWord { Kind: var kind } =>
            $"'{SyntaxFacts.Spelling(kind)}' is a word of FHIRPath. Only variables can be renamed.",
        _ => "Only variables can be renamed.",
    };

    // Whether the document means the same afterwards, nothing knows better than its analysis.
    private static RenameResult Checked(Snapshot snapshot, Referent variable, string name, List<Occurrence> places)
    {
        var edits = places.Select(place => EditOf(snapshot.Text, place, name)).ToList();
        var renamed = new StringBuilder(snapshot.Text.Length + (edits.Count * name.Length));
        var anchors = new List<int>(edits.Count);
        var definition = 0;
        var end = 0;
        foreach (var (place, edit) in places.Zip(edits))
        {
            renamed.Append(snapshot.Text, end, edit.Span.Start - end);
            var anchor = renamed.Length - (edit.Span.Start - AnchorOf(place));
            anchors.Add(anchor);
            definition = place.Kind == OccurrenceKind.Declaration ? anchor : definition;
            renamed.Append(edit.NewText);
            end = edit.Span.End;
        }

        renamed.Append(snapshot.Text, end, snapshot.Text.Length - end);
        var after = snapshot.With(renamed.ToString());
        Referent expected = variable is EnvironmentVariable
            ? new EnvironmentVariable(name, definition)
            : new ExpressionVariable(name, definition);
        if (!Occurrences.All(after, expected).Select(AnchorOf).Order().SequenceEqual(anchors))
        {
            return RenameResult.Refused($"'%{name}' already means something else where this variable is used.");
        }

        return Redefinitions(after) > Redefinitions(snapshot)
            ? RenameResult.Refused($"'%{name}' is already defined here, and a variable is defined once.")
            : new RenameResult([.. edits]);
    }

    // The percent sign of a use, for what stands behind it may be put in backticks; the name of a declaration.
    private static int AnchorOf(Occurrence place) =>
        place.Kind == OccurrenceKind.Declaration ? place.Name.Start : place.Span.Start;

    private static TextEdit EditOf(string text, Occurrence place, string name) => new(
        place.Name,
        place.IsQuoted ? VariableName.Escape(name, text[place.Name.Start - 1])
            : place.Kind == OccurrenceKind.Declaration ? name
            : VariableName.Behind(name));

    private static int Redefinitions(Snapshot snapshot) => snapshot.Expressions
        .Where(expression => expression.Text.Contains("defineVariable", StringComparison.Ordinal))
        .Sum(expression => expression.PlainDiagnostics.Count(
            diagnostic => diagnostic.Code == DiagnosticTable.RedefinedVariable.Code));
}
