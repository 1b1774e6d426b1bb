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
    public const int UsualCount = 4;

    private static readonly string[] MostUsed =
    [
        "exists", "where", "empty", "ofType", "count", "first", "all", "select", "not", "matches", "resolve", "repeat",
        "iif", "extension", "isDistinct", "toString", "toInteger", "replace", "substring", "join", "length",
        "startsWith", "contains", "hasValue", "as", "is", "descendants", "children", "distinct", "trace", "tail",
        "last", "single", "memberOf", "conformsTo", "intersect", "subsetOf", "today", "now",
    ];

    // How much further up a function stands on values that it is made for: resolve() on references.
    private const int Lift = 4;

    /// <summary>All functions that any collection has, best first where nothing is known of it.</summary>
    public static ImmutableArray<FunctionSignature> OnAnything { get; } =
        [.. FunctionCatalog.All.Where(function => function.Owner is null).OrderBy(RankOf)];

    /// <summary>The same, best first among those that fit a known focus.</summary>
    public static ImmutableArray<FunctionSignature> OnKnown { get; } =
        [.. OnAnything.OrderBy(function => IsLifted(function) ? RankOf(function) / (double)Lift : RankOf(function))];

    private static bool IsLifted(FunctionSignature function) =>
        function.Input.Accepts != ValueKind.Any && MostUsed.Contains(function.Name);

    private static int RankOf(FunctionSignature function)
    {
        var rank = Array.IndexOf(MostUsed, function.Name);
        return rank >= 0 ? rank : MostUsed.Length + (int)function.Origin;
    }
}
