using FhirPath.Language.Features.Descriptions;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Completions;

/// <summary>What an operand may begin with.</summary>
internal static class OperandItems
{
    // Of large value sets and lists of URLs more are offered once the quote is written.
    private const int MostCodes = 50;

    public static IEnumerable<CompletionItem> At(Place place)
    {
        var isKnown = !place.Focus.Types.IsEmpty;
        var resources = place.Scope.IsRoot && place.Context.Model is { } model ? TypeItems.Resources(model) : [];
        var members = (place.Scope.IsRoot ? TypeItems.Roots(place) : []).Concat(MemberItems.AtStart(place));
        var others = VariableItems.Special(place)
            .Concat(VariableItems.Environment(place))
            .Concat(Words.Literals.Select(word => OperatorItems.Of(word, CompletionKind.Keyword)));

        if (place.Text is { } text)
        {
            var codes = CodeItems.Of(text, place.Context.Model).Take(MostCodes).Select(Quoted);
            if (text.Binding is { Strength: BindingStrength.Required })
            {
                members = codes.Concat(members);
            }
            else
            {
                others = codes.Concat(others);
            }
        }

        // Without a context an expression has to start with the resource it is about.
        return (isKnown ? members.Concat(others).Concat(resources) : resources.Concat(members).Concat(others))
            .DistinctBy(item => (item.Label, item.Kind));
    }

    private static CompletionItem Quoted(CompletionItem item)
    {
        var text = StringText.Quote(item.Label);
        return item with { Label = text, InsertText = text };
    }
}
