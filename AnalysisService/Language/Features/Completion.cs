using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Completions;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>What an author may write next.</summary>
public static class Completion
{
    /// <summary>
    /// The completions at an offset, in whole or broken text. The list is empty where nothing can be listed, as in
    /// strings and comments.
    /// </summary>
    public static CompletionList At(Snapshot snapshot, int offset)
    {
        if (offset < 0 || offset > snapshot.Text.Length)
        {
            return new CompletionList(new TextSpan(0, 0), [], IsIncomplete: false);
        }

        if (DirectiveCursor.At(snapshot.Text, offset) is { } directive)
        {
            return DirectiveItems.At(snapshot, directive, offset);
        }

        return PlaceAt(snapshot, offset) is { } place
            ? new CompletionList(place.Word, [.. ItemsAt(place)], IsIncomplete: false)
            : new CompletionList(new TextSpan(offset, 0), [], IsIncomplete: false);
    }

    private static Place? PlaceAt(Snapshot snapshot, int offset)
    {
        if (Writing.At(snapshot, offset) is not { } location || PlaceFinder.At(location) is not { } place)
        {
            return null;
        }

        return Writing.IsSupposed(location, offset) ? place with { Word = new TextSpan(offset, 0) } : place;
    }

    private static IEnumerable<CompletionItem> ItemsAt(Place place) => place.Kind switch
    {
        PlaceKind.Member => MemberItems.At(place),
        PlaceKind.Operand => OperandItems.At(place),
        PlaceKind.Operator => OperatorItems.At(place),
        PlaceKind.Type => TypeItems.At(place),
        _ => throw new InvalidOperationException($"{place.Kind} has no completions."),
    };
}
