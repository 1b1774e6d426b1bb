using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Completions;

/// <summary>What may follow a dot: elements and functions of the focus.</summary>
internal static class MemberItems
{
    // From a resource authors mostly go on to an element; of an element they as often ask the usual questions. So
    // many elements come before the usual functions, the others after them.
    private const int ElementsFirst = 6;
    private const int ElementsOfResourceFirst = 10;

    public static IEnumerable<CompletionItem> At(Place place)
    {
        if (place.Owner is { } owner && FunctionCatalog.MembersOf(owner) is { IsEmpty: false } members)
        {
            return members.Select(member => FunctionItems.Of(member, place.IsCalled));
        }

        var elements = ElementItems.Of(place.Focus);
        var functions = FunctionItems.AfterDot(place.Focus, place.IsCalled);
        return TypeItems.Narrowing(place).Concat(Interleave(place.Focus, elements, functions));
    }

    /// <summary>Elements and functions, the usual ones of both first.</summary>
    public static IEnumerable<CompletionItem> Interleave(
        BoundType focus, ImmutableArray<CompletionItem> elements, ImmutableArray<CompletionItem> functions)
    {
        var usual = FunctionRanking.UsualCount;
        var first = focus.Types is [{ Kind: TypeKind.Resource }, ..] ? ElementsOfResourceFirst : ElementsFirst;
        return elements.Take(first)
            .Concat(functions.Take(usual))
            .Concat(elements.Skip(first))
            .Concat(functions.Skip(usual));
    }
}
