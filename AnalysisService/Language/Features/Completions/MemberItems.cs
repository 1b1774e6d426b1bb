using System.Collections.Immutable;
using FhirPath.Language.Binding.Functions;

namespace FhirPath.Language.Features.Completions;

/// <summary>What may follow a dot: elements and functions of the focus.</summary>
internal static class MemberItems
{
    // An author who has gone to an element mostly goes on to one of its own, or asks the usual questions of it:
    // so many elements come before the usual functions, the others after them.
    private const int ElementsFirst = 6;

    public static IEnumerable<CompletionItem> At(Place place)
    {
        if (place.Owner is { } owner && FunctionCatalog.MembersOf(owner) is { IsEmpty: false } members)
        {
            return members.Select(member => FunctionItems.Of(member, place.IsCalled));
        }

        var elements = ElementItems.Of(place.Focus);
        var functions = FunctionItems.AfterDot(place.Focus, place.IsCalled);
        return TypeItems.Narrowing(place).Concat(Interleave(elements, functions));
    }

    /// <summary>Elements and functions, the usual ones of both first.</summary>
    public static IEnumerable<CompletionItem> Interleave(
        ImmutableArray<CompletionItem> elements, ImmutableArray<CompletionItem> functions)
    {
        var usual = FunctionRanking.UsualCount;
        return elements.Take(ElementsFirst)
            .Concat(functions.Take(usual))
            .Concat(elements.Skip(ElementsFirst))
            .Concat(functions.Skip(usual));
    }
}
