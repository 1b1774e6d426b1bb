using System.Collections.Immutable;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Completions;

/// <summary>What may follow a dot: elements and functions of the focus.</summary>
internal static class MemberItems
{
    // From a resource authors mostly go on to an element; of an element they as often ask the usual questions, of a
    // value they ask nothing else. So many elements come before the usual functions, the others after them.
    private const int ElementsOfResourceFirst = 10;
    private const int ElementsFirst = 5;

    // What an author sees without scrolling.
    private const int FirstPage = 10;

    // Whoever picks some of many mostly wants an element of them, and so does whoever steps down from a type.
    private const int ElementsOfPickedFirst = 7;

    // An operand mostly begins with an element.
    private const int OperandsFirst = 9;

    public static IEnumerable<CompletionItem> At(Place place)
    {
        if (place.Owner is { } owner && FunctionCatalog.MembersOf(owner) is { IsEmpty: false } members)
        {
            return members.Select(member => FunctionItems.Of(member, place.IsCalled));
        }

        return Merge(place, ElementsBeforeFunctions(place), FunctionItems.AfterDot(place));
    }

    /// <summary>Elements and functions where an operand begins, the usual ones of both first.</summary>
    public static IEnumerable<CompletionItem> AtStart(Place place) =>
        Merge(place, OperandsFirst, FunctionItems.AtStart(place));

    private static IEnumerable<CompletionItem> Merge(
        Place place, int first, ImmutableArray<CompletionItem> functions)
    {
        var elements = ElementItems.Of(place);
        var narrowing = place.Kind == PlaceKind.Member ? TypeItems.Narrowing(place) : [];
        var usual = UsualFunctions(place);
        return elements.Take(first)
            .Concat(functions.Take(usual))
            .Concat(narrowing)
            .Concat(elements.Skip(first))
            .Concat(functions.Skip(usual))
            .Concat(ElementItems.ChoicesOf(place));
    }

    // A value has nothing that is asked for but functions, and a long list of types helps nobody who does not look for one.
    private static int UsualFunctions(Place place) => place.Focus.Types switch
    {
        [{ Kind: TypeKind.Primitive or TypeKind.System }] => FirstPage,
        { Length: > FunctionRanking.UsualCount } => FirstPage,
        _ => FunctionRanking.UsualCount,
    };

    private static int ElementsBeforeFunctions(Place place) => place.Focus.Types switch
    {
        [{ Kind: TypeKind.Resource }, ..] => ElementsOfResourceFirst,
        [{ Kind: TypeKind.Primitive or TypeKind.System }, ..] => 0,
        [_, _, ..] => 0,
        [{ Kind: TypeKind.Backbone }] when place.IsRooted => FirstPage,
        _ when place.IsPicked || place.IsRooted => ElementsOfPickedFirst,
        _ => ElementsFirst,
    };
}
