using System.Collections.Immutable;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>Words that stand by themselves.</summary>
internal static class Words
{
    public const string Page = "https://hl7.org/fhirpath/#literals";
    public const string IndexerPage = "https://hl7.org/fhirpath/#index-integer-collection";

    /// <summary>A pair of braces with nothing between.</summary>
    public static Explanation Empty { get; } = new("{}", "{ } : collection", "The empty collection.");

    public static ImmutableArray<Explanation> Literals { get; } =
    [
        new("true", "true : Boolean", "The Boolean value true."),
        new("false", "false : Boolean", "The Boolean value false."),
        Empty,
    ];

    /// <summary>Signs before an operand.</summary>
    public static ImmutableArray<Explanation> Signs { get; } =
    [
        new("-", "-operand",
            "The number or quantity with the opposite sign. It binds weaker than a path: -a.b is -(a.b)."),
        new("+", "+operand", "The number or quantity itself."),
    ];

    /// <summary>Square brackets behind a path.</summary>
    public static Explanation Indexer { get; } =
        new("[ ]", "collection[index : Integer]", "The item at a position, from 0; empty where there is none.");

    public static ImmutableArray<Explanation> SortDirections { get; } =
    [
        new("asc", "key asc", "In sort(): from the least key up."),
        new("desc", "key desc", "In sort(): from the greatest key down."),
    ];
}
