using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Completions;

/// <summary>
/// The order in which elements are offered, by what the definitions say of them: what an expression has named already
/// is likely to be named again, what many resources or a summary have is asked for more often than the rest, references
/// and codes more often than remarks, and what all resources and elements have least.
/// </summary>
internal static class ElementRanking
{
    private const double Written = 6;
    private const double Summary = 2;
    private const double Required = 0.5;
    private const double Common = -20;
    private const double PerDoubling = 0.5;
    private const double LikeWritten = 3;
    private const int SharedPrefix = 4;

    private static readonly string[] CommonTypes = ["Resource", "DomainResource", "Element", "BackboneElement", "Base"];

    private static readonly Dictionary<string, double> ByType = new(StringComparer.Ordinal)
    {
        ["Reference"] = 3,
        ["CodeableConcept"] = 3,
        ["CodeableReference"] = 3,
        ["Identifier"] = 3,
        ["code"] = 2.5,
        ["canonical"] = 2,
        ["Coding"] = 2,
        ["date"] = 2,
        ["dateTime"] = 2,
        ["instant"] = 2,
        ["Period"] = 2,
        ["uri"] = 1.5,
        ["string"] = 1,
        ["boolean"] = 0.5,
        ["markdown"] = 0,
        ["Annotation"] = 0,
        ["Attachment"] = 0,
    };

    private const double OtherType = 1.5;
    private const double Group = 3;
    private const double Choice = 2;

    /// <summary>The elements, best first; equal ones keep their order.</summary>
    /// <param name="elements">In the order of the definitions.</param>
    /// <param name="place">Where they are offered.</param>
    public static IEnumerable<ElementInfo> Order(IEnumerable<ElementInfo> elements, Place place) => elements
        .OrderByDescending(element =>
            ScoreOf(element, place.Context.Model) + ScoreOf(element.Name, place.WrittenNames));

    private static double ScoreOf(string name, IReadOnlySet<string> written) =>
        written.Contains(name) ? Written
        : written.Any(other => IsLike(name, other)) ? LikeWritten
        : 0;

    // compareToSourceId and compareToSourcePath.
    private static bool IsLike(string name, string other) =>
        name.AsSpan().CommonPrefixLength(other) >= SharedPrefix;

    // A resource lists its elements by theme, other types the important ones first.
    private static double ScoreOf(ElementInfo element, FhirModel? model) =>
        IsCommon(element) ? Common
        : element.DeclaringType.Kind is TypeKind.Resource or TypeKind.Backbone ? ScoreInResource(element, model)
        : 0;

    private static double ScoreInResource(ElementInfo element, FhirModel? model) =>
        ScoreOfType(element)
        + (PerDoubling * Math.Log2(1 + (model?.CountResourcesWith(element.Name) ?? 0)))
        + (element.IsSummary ? Summary : 0)
        + (element.Min > 0 ? Required : 0);

    private static bool IsCommon(ElementInfo element) => Array.IndexOf(CommonTypes, element.DeclaringType.Name) >= 0;

    private static double ScoreOfType(ElementInfo element) => element switch
    {
        { IsChoice: true } => Choice,
        { Types: [{ Kind: TypeKind.Backbone }, ..] } => Group,
        { Types: [var type, ..] } => ByType.GetValueOrDefault(type.Name, OtherType),
        _ => 0,
    };
}
