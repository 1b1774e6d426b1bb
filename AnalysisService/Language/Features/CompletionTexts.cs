using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Features.Completions;
using FhirPath.Language.Features.Descriptions;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features;

/// <summary>
/// Describes one item of a list of completions, by what the list said of itself and by the item's label: no document is
/// needed, so it does not matter what was typed since.
/// </summary>
public static class CompletionTexts
{
    private const string OfType = "ofType(";

    private static readonly char[] Quotes = ['`', '\''];

    // Of more types than this an element is described as any type has it.
    private const int MostTypes = 4;

    /// <summary>The texts of an item.</summary>
    /// <param name="models">The models that the list was made with.</param>
    /// <param name="data"><see cref="CompletionList.ResolveData"/> of the list.</param>
    /// <param name="label">The label of the item.</param>
    /// <param name="kind">Its kind.</param>
    public static CompletionText Of(ModelCatalog models, string data, string label, CompletionKind kind)
    {
        var blank = data.IndexOf(' ', StringComparison.Ordinal);
        var release = blank < 0 ? data : data[..blank];
        var rest = blank < 0 ? "" : data[(blank + 1)..];
        var model = release.Length == 0 ? null : models.Find(release);
        var types = rest.Split(' ')[0];
        var valueSet = rest[(rest.LastIndexOf(' ') + 1)..];
        return kind switch
        {
            CompletionKind.Element => model is null ? CompletionText.None : OfElement(model, types, label),
            CompletionKind.Function when label.StartsWith(OfType, StringComparison.Ordinal) =>
                model is null ? CompletionText.None : OfTypeNamed(model, label[OfType.Length..].TrimEnd(')')),
            CompletionKind.Function => OfFunction(label),
            CompletionKind.Type => model is null ? CompletionText.None : OfTypeNamed(model, label),
            CompletionKind.Variable =>
                new(Variables.Describe(string.Concat(label.Split(Quotes)), null), ""),
            CompletionKind.Code => new(CodeText.Of(model, valueSet, label), ""),
            CompletionKind.Unit => new(UnitText.Of(label), ""),
            CompletionKind.Directive => new(OfDirective(label), ""),
            _ => OfWord(label),
        };
    }

    /// <summary>What items of a place need to be described.</summary>
    internal static string DataOf(Place place)
    {
        var types = string.Join('|', place.Focus.Types.Take(MostTypes).Select(type => type.Name));
        return DataOf(place.Context.Model, place.Text?.Binding?.ValueSet is { } url ? $"{types} {url}" : types);
    }

    /// <param name="model">What names are looked up in.</param>
    /// <param name="subject">Types that elements are of or a path, and behind a blank the URL of a value set.</param>
    internal static string DataOf(FhirModel? model, string subject) =>
        model is null ? "" : subject.Length == 0 ? model.Release : $"{model.Release} {subject}";

    private static CompletionText OfElement(FhirModel model, string focus, string label)
    {
        var dot = label.IndexOf(".ofType(", StringComparison.Ordinal);
        var name = dot < 0 ? label : label[..dot];
        foreach (var path in focus.Split('|'))
        {
            foreach (var type in TypesOf(model, path))
            {
                if (type.FindElement(name.Trim('`')) is { } element)
                {
                    return Of(element, model);
                }
            }
        }

        return model.ElementsNamed(name.Trim('`')).FirstOrDefault() is { } other
            ? Of(other, model)
            : CompletionText.None;
    }

    private static CompletionText Of(ElementInfo element, FhirModel model) =>
        new(ElementDescription.Of(element, BoundType.Unknown, model), ElementDescription.Detail(element));

    private static ImmutableArray<TypeInfo> TypesOf(FhirModel model, string path) =>
        model.TryGetType(path, out var type) ? [type] : model.ResolvePath(path) is { } target ? target.Types : [];

    private static CompletionText OfFunction(string name) =>
        (FunctionCatalog.TryGet(name, out var function) ? function
            : FunctionCatalog.All.FirstOrDefault(other => other.Name == name)) is { } found
            ? new(FunctionDescription.Of(found, BoundType.Unknown), found.Label)
            : CompletionText.None;

    private static CompletionText OfTypeNamed(FhirModel model, string name) =>
        model.TryResolveTypeSpecifier(name, out var type) ? Of(type, model)
        : model.FindProfile(name) is { } profile ? Of(profile.Type, model)
        : CompletionText.None;

    private static CompletionText Of(TypeInfo type, FhirModel model) =>
        new(TypeDescription.Of(type, model), TypeDescription.Detail(type));

    private static string OfDirective(string label)
    {
        foreach (var row in DirectiveTexts.All)
        {
            if (row.Text.Spelling == label)
            {
                return new MarkdownText().Code(row.Text.Signature).Paragraph(row.Text.Text).ToString();
            }
        }

        return DiagnosticTable.Find(label) is { } rule ? $"**{rule.Name}** ({RuleDescription.Of(rule)})" : "";
    }

    private static CompletionText OfWord(string label)
    {
        if (Operators.Find(label) is { } row)
        {
            return new(row.ToMarkdown(Operators.Page), row.Signature);
        }

        var word = Words.Literals.Concat(Words.SortDirections).FirstOrDefault(word => word.Spelling == label);
        return word is null ? CompletionText.None : new(word.ToMarkdown(Words.Page), word.Signature);
    }
}
