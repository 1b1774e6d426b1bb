using System.Collections.Immutable;
using FhirPath.Language.Binding.Functions;

namespace FhirPath.Language.Features.Completions;

/// <summary>
/// The order in which functions are offered: by how often published expressions (invariants, search parameters and
/// questionnaires of R4 and R5) use them, then as the specifications list them.
/// </summary>
internal static class FunctionRanking
{
    /// <summary>So many of the first ones are what authors mostly look for.</summary>
    public const int UsualCount = 5;

    private static readonly string[] MostUsed =
    [
        "exists", "where", "empty", "ofType", "count", "first", "all", "select", "not", "matches", "resolve", "repeat",
        "iif", "extension", "isDistinct", "toString", "toInteger", "replace", "substring", "join", "length",
        "startsWith", "contains", "hasValue", "as", "is", "descendants", "children", "distinct", "trace", "tail",
        "last", "single", "memberOf", "conformsTo", "intersect", "subsetOf", "today", "now",
    ];

    // What is asked of several items, and what of one value only.
    private static readonly string[] OfMany =
        ["all", "select", "count", "isDistinct", "repeat", "distinct", "combine", "first", "where"];

    private static readonly string[] OfOne = ["not", "matches", "toString", "toInteger", "startsWith", "hasValue"];

    // How much further up a function stands on values that it is made for: resolve() on references.
    private const double Lift = 4;

    /// <summary>All functions that any collection has, best first where nothing is known of it.</summary>
    private static readonly ImmutableArray<FunctionSignature> OnAnything =
        [.. FunctionCatalog.All.Where(function => function.Owner is null).OrderBy(RankOf)];

    /// <summary>All functions that any collection has, best first.</summary>
    public static IEnumerable<FunctionSignature> At(Place place) => place.Focus.Types.IsEmpty
        ? OnAnything
        : OnAnything.OrderBy(function => RankOf(function) / LiftOf(function, place));

    private static double LiftOf(FunctionSignature function, Place place)
    {
        var isUsual = MostUsed.Contains(function.Name);
        var isOneTooFew = function.Input.IsSingle && place.Focus.IsCollection;
        var isMadeForValue = function.Input.Accepts != ValueKind.Any && isUsual && !isOneTooFew;
        var isOfCardinality = (place.Focus.IsCollection ? OfMany : OfOne).Contains(function.Name);
        return (isMadeForValue ? Lift : 1)
            * (isOfCardinality ? Lift : 1)
            * (place.WrittenNames.Contains(function.Name) ? Lift : 1);
    }

    private static int RankOf(FunctionSignature function)
    {
        var rank = Array.IndexOf(MostUsed, function.Name);
        return rank >= 0 ? rank : MostUsed.Length + (int)function.Origin;
    }
}
