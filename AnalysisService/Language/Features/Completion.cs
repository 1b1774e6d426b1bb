using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Completions;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>What an author may write next.</summary>
public static class Completion
{
    /// <summary>All completions at an offset; see the other form.</summary>
    public static CompletionList At(Snapshot snapshot, int offset) => At(snapshot, offset, CompletionRequest.All);

    /// <summary>
    /// The completions at an offset, in whole or broken text. The list is empty where nothing can be listed, as in
    /// comments and in strings that may hold anything.
    /// </summary>
    public static CompletionList At(Snapshot snapshot, int offset, CompletionRequest request)
    {
        if (offset < 0 || offset > snapshot.Text.Length)
        {
            return new CompletionList(new TextSpan(0, 0), [], IsIncomplete: false);
        }

        var list = DirectiveCursor.At(snapshot.Text, offset) is { } directive
            ? DirectiveItems.At(snapshot, directive, offset)
            : ListAt(snapshot, offset, request);
        return CompletionOrder.Apply(list, snapshot.Text.AsSpan()[list.Replace.Start..offset], request.MostItems);
    }

    private static CompletionList ListAt(Snapshot snapshot, int offset, CompletionRequest request)
    {
        if (Writing.At(snapshot, offset) is not { } location)
        {
            return new CompletionList(new TextSpan(offset, 0), [], IsIncomplete: false);
        }

        if (StringItems.At(location) is { } inString)
        {
            return inString;
        }

        if (PlaceFinder.At(location) is not { } place)
        {
            return new CompletionList(new TextSpan(offset, 0), [], IsIncomplete: false);
        }

        var word = Writing.IsSupposed(location, offset) ? new TextSpan(offset, 0) : place.Word;
        ImmutableArray<CompletionItem> items = [.. ItemsAt(place with { LeavesTexts = request.LeavesTexts })];
        return new CompletionList(word, items, IsIncomplete: false) { ResolveData = CompletionTexts.DataOf(place) };
    }

    private static IEnumerable<CompletionItem> ItemsAt(Place place) => place.Kind switch
    {
        PlaceKind.Member => MemberItems.At(place),
        PlaceKind.Operand => OperandItems.At(place),
        PlaceKind.Operator => OperatorItems.At(place),
        PlaceKind.Type => TypeItems.At(place),
        PlaceKind.InstanceElement => ElementItems.ToBeGiven(place),
        _ => throw new InvalidOperationException($"{place.Kind} has no completions."),
    };
}
