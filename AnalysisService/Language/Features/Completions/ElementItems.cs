using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Features.Descriptions;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;

namespace FhirPath.Language.Features.Completions;

/// <summary>The elements of a focus.</summary>
internal static class ElementItems
{
    /// <summary>Each element of the focus, best first.</summary>
    public static ImmutableArray<CompletionItem> Of(Place place) =>
        [.. ElementRanking.Order(ElementsOf(place.Focus), place).Select(element => Of(element, place))];

    /// <summary>The elements that an instance may still be given.</summary>
    public static IEnumerable<CompletionItem> ToBeGiven(Place place) => ElementsOf(place.Focus)
        .Where(element => !place.WrittenNames.Contains(element.Name))
        .OrderBy(element => element.DeclaringType.IsAbstract)
        .Select(element => Of(element, place) with
        {
            InsertText = place.IsCalled ? Delimit(element.Name) : $"{Delimit(element.Name)}: ",
        });

    /// <summary>Each type of each choice of the focus.</summary>
    public static IEnumerable<CompletionItem> ChoicesOf(Place place) => ElementsOf(place.Focus)
        .Where(element => element.IsChoice)
        .SelectMany(element => element.Types.Select(type => OfChoice(element, type, place.LeavesTexts)));

    /// <summary>An element by its plain name, as a path in a directive has it.</summary>
    public static CompletionItem Named(ElementInfo element, bool leavesTexts = false)
    {
        var detail = ElementDescription.Detail(element);
        return new CompletionItem(element.Name, CompletionKind.Element)
        {
            Detail = detail,
            Description = detail,
            Documentation = leavesTexts ? "" : ElementDescription.Briefly(element),
        };
    }

    private static List<ElementInfo> ElementsOf(BoundType focus)
    {
        var elements = new List<ElementInfo>();
        var names = focus.Types.Length > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var type in focus.Types)
        {
            for (var declaring = type; declaring is not null; declaring = declaring.Base)
            {
                foreach (var element in type.AllElements)
                {
                    // No element of a type that another one of the focus repeats, and none that can have no value.
                    if (element.DeclaringType == declaring && element.Max != 0 && names?.Add(element.Name) != false)
                    {
                        elements.Add(element);
                    }
                }
            }
        }

        return elements;
    }

    private static CompletionItem Of(ElementInfo element, Place place)
    {
        var item = Named(element, place.LeavesTexts);
        if (place.IsQuoted)
        {
            var quoted = $"`{element.Name}`";
            return item with { InsertText = quoted, FilterText = quoted };
        }

        var text = Delimit(element.Name);
        return text == item.Label ? item : item with { InsertText = text };
    }

    // JSON and XML write the type behind the name: whoever types that finds what FHIRPath has for it.
    private static CompletionItem OfChoice(ElementInfo element, TypeInfo type, bool leavesTexts)
    {
        var text = $"{Delimit(element.Name)}.ofType({type.Name})";
        return new CompletionItem(text, CompletionKind.Element)
        {
            Detail = $"{type.Name} [{element.Cardinality}]",
            Description = type.Name,
            Documentation = leavesTexts ? "" : ElementDescription.Briefly(element),
            FilterText = $"{element.Name}{char.ToUpperInvariant(type.Name[0])}{type.Name[1..]}",
        };
    }

    // An element that is named like an operator (Narrative.div) has to be delimited.
    private static string Delimit(string name)
    {
        var kind = SyntaxFacts.WordKind(name);
        return kind == SyntaxKind.Identifier || SyntaxFacts.IsName(kind) ? name : $"`{name}`";
    }
}
