using System.Collections.Immutable;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>Words that stand by themselves.</summary>
internal static class Words
{
    public const string Page = "https://hl7.org/fhirpath/#literals";

    public static ImmutableArray<Explanation> Literals { get; } =
    [
        new("true", "true : Boolean", "The Boolean value true."),
        new("false", "false : Boolean", "The Boolean value false."),
        new("{}", "{ } : collection", "The empty collection."),
    ];

    public static ImmutableArray<Explanation> SortDirections { get; } =
    [
        new("asc", "key asc", "In sort(): from the least key up."),
        new("desc", "key desc", "In sort(): from the greatest key down."),
    ];
}
