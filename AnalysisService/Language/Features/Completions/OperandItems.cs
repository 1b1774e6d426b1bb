using FhirPath.Language.Features.Descriptions;

namespace FhirPath.Language.Features.Completions;

/// <summary>What an operand may begin with.</summary>
internal static class OperandItems
{
    public static IEnumerable<CompletionItem> At(Place place)
    {
        var isKnown = !place.Focus.Types.IsEmpty;
        var resources = place.Scope.IsRoot && place.Context.Model is { } model ? TypeItems.Resources(model) : [];
        var members = (place.Scope.IsRoot ? TypeItems.Roots(place) : []).Concat(MemberItems.AtStart(place));
        var others = VariableItems.Special(place)
            .Concat(VariableItems.Environment(place))
            .Concat(Words.Literals.Select(word => OperatorItems.Of(word, CompletionKind.Keyword)));

        // Without a context an expression has to start with the resource it is about.
        return (isKnown ? members.Concat(others).Concat(resources) : resources.Concat(members).Concat(others))
            .DistinctBy(item => (item.Label, item.Kind));
    }
}
