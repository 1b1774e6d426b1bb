using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Features.Descriptions;
using FhirPath.Language.Model;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Completions;

/// <summary>Names and values of directives.</summary>
internal static class DirectiveItems
{
    public static CompletionList At(Snapshot snapshot, DirectiveCursor cursor, int offset)
    {
        if (offset <= cursor.Name.End)
        {
            return new CompletionList(cursor.Name, [.. Names()], IsIncomplete: false);
        }

        var name = snapshot.Text.Substring(cursor.Name.Start, cursor.Name.Length).ToLowerInvariant();
        var hasHyphens = name is "@rule" or "@purpose" or "@context" or "@resource";
        var word = WordAt(snapshot.Text, cursor.Value, offset, hasHyphens);
        var before = snapshot.Text[cursor.Value.Start..Math.Max(cursor.Value.Start, word.Start)];
        var items = snapshot.ContextAt(cursor.Name.Start).Model is { } model
            ? ValuesOf(name, before, model, snapshot.Options.Models)
            : [];
        return new CompletionList(word, [.. items], IsIncomplete: false)
        {
            ResolveData = CompletionTexts.DataOf(snapshot.ContextAt(cursor.Name.Start).Model, FocusBefore(before)),
        };
    }

    // The path that a dot ends; empty where there is none.
    private static string FocusBefore(string before) => before.EndsWith('.')
        ? before[(before.LastIndexOfAny([',', '|', ' ', ':']) + 1)..^1]
        : "";

    private static IEnumerable<CompletionItem> Names() => DirectiveTexts.All.Select(row =>
        new CompletionItem(row.Text.Spelling, CompletionKind.Directive)
        {
            Detail = row.Text.Signature,
            Documentation = row.Text.Text,
            InsertText = $"{row.Text.Spelling} ",
        });

    private static IEnumerable<CompletionItem> ValuesOf(
        string directive, string before, FhirModel model, ModelCatalog models) =>
        directive switch
        {
            "@resource" => TypeItems.Resources(model).Concat(TypeItems.Profiles(model)),
            "@context" when before.EndsWith('.') => ElementsBelow(model, before),
            "@context" => Types(model).Concat(TypeItems.Profiles(model)),
            "@fhir" => models.Releases.Select(release => new CompletionItem(release, CompletionKind.Directive)),
            "@rule" when before.Trim().Length == 0 => Rules(),
            "@rule" => RuleLevels.Names.Select(level => new CompletionItem(level, CompletionKind.Directive)),
            "@purpose" => ExpressionPurposes.Names
                .Select(purpose => new CompletionItem(purpose, CompletionKind.Directive)),
            "@var" when before.EndsWith('.') => ElementsBelow(model, before),
            "@var" when before.Contains(':', StringComparison.Ordinal) => Types(model).Concat(SystemTypes()),
            _ => [],
        };

    private static IEnumerable<CompletionItem> ElementsBelow(FhirModel model, string path)
    {
        var start = path.LastIndexOfAny([',', '|', ' ', ':']) + 1;
        return model.ResolvePath(path.AsSpan(start, path.Length - start - 1)) is { } target
            ? target.Types.SelectMany(type => type.AllElements)
                .DistinctBy(element => element.Name)
                .Select(element => ElementItems.Named(element))
            : [];
    }

    private static IEnumerable<CompletionItem> Rules() => DiagnosticTable.Rows
        .Select(row => new CompletionItem(row.Name, CompletionKind.Directive)
        {
            Detail = RuleDescription.Of(row),
        })
        .Append(new CompletionItem(RuleSet.All, CompletionKind.Directive) { Detail = "every rule" });

    // Resources first: they are what most expressions are about.
    private static IEnumerable<CompletionItem> Types(FhirModel model) => TypeItems.Resources(model)
        .Concat(TypeItems.DataTypes(model));

    private static IEnumerable<CompletionItem> SystemTypes() =>
        Model.SystemTypes.All.Select(type => new CompletionItem(type.Name, CompletionKind.Type)
        {
            Detail = TypeDescription.Detail(type),
            Documentation = type.Short ?? "",
        });

    // The letters and digits around the cursor, within the value; some names have hyphens.
    private static TextSpan WordAt(string text, TextSpan value, int offset, bool hasHyphens)
    {
        var (start, end) = (offset, offset);
        while (start > value.Start && IsOfWord(text[start - 1]))
        {
            start--;
        }

        while (end < value.End && IsOfWord(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);

        bool IsOfWord(char letter) => char.IsAsciiLetterOrDigit(letter) || (hasHyphens && letter == '-');
    }
}
