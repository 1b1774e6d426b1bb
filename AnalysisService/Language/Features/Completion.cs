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
        if (snapshot.At(offset) is not { } location)
        {
            return null;
        }

        return location.Expression.Text.Length > 0 || snapshot.Document.Expressions.IsEmpty
            ? PlaceFinder.At(location)
            : PlaceOfNewWord(snapshot, offset);
    }

    // On an empty line it is the word to come that decides whether the expression above goes on: a bracket may be open
    // there, or an operator wait for its operand. So one letter is supposed, and nothing of it replaced.
    private static Place? PlaceOfNewWord(Snapshot snapshot, int offset)
    {
        var supposed = Snapshot.Create(snapshot.Text.Insert(offset, "x"), snapshot.Options);
        return supposed.At(offset + 1) is { } location && PlaceFinder.At(location) is { } place
            ? place with { Word = new TextSpan(offset, 0) }
            : null;
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
