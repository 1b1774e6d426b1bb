using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Completions;

/// <summary>
/// The order in which elements are offered. What an expression has named already is likely to be named again. For the
/// rest the weights say how much likelier an element of that sort is written next than another, fitted to the expressions
/// that HL7 publishes with R4 (half of them; on resources that were left out the order is as good): groups, references
/// and codes more often than remarks, what a summary has more often than the rest, what all resources and elements have
/// least.
/// </summary>
internal static class ElementRanking
{
    private const double Written = 6;
    private const double LikeWritten = 3;
    private const int SharedPrefix = 4;
    private const double Common = -20;

    private const double Group = 3.5;
    private const double Choice = 1.4;
    private const double OtherType = -1.1;
    private const double Summary = 1.4;
    private const double Required = 1.5;
    private const double Repeated = -0.5;
    private const double PerDoubling = 0.3;

    private static readonly string[] CommonTypes = ["Resource", "DomainResource", "Element", "BackboneElement", "Base"];

    private static readonly Dictionary<string, double> ByType = new(StringComparer.Ordinal)
    {
        ["Address"] = 3.5,
        ["UsageContext"] = 2.6,
        ["RelatedArtifact"] = 2.5,
        ["HumanName"] = 2.3,
        ["uri"] = 1.2,
        ["canonical"] = 1.1,
        ["Reference"] = 0.9,
        ["CodeableReference"] = 0.9,
        ["Quantity"] = 0.7,
        ["CodeableConcept"] = 0.5,
        ["ContactPoint"] = 0.4,
        ["Identifier"] = 0.4,
        ["Coding"] = 0.4,
        ["dateTime"] = 0.1,
        ["url"] = -0.1,
        ["Timing"] = -0.2,
        ["code"] = -0.5,
        ["Attachment"] = -0.5,
        ["string"] = -0.8,
        ["markdown"] = -1,
        ["date"] = -1.1,
        ["Period"] = -1.1,
        ["boolean"] = -1.6,
        ["Annotation"] = -1.9,
        ["instant"] = -2,
    };

    private static readonly Dictionary<BindingStrength, double> ByBinding = new()
    {
        [BindingStrength.Required] = 0.6,
        [BindingStrength.Preferred] = -0.5,
        [BindingStrength.Example] = -1,
        [BindingStrength.Extensible] = -1.1,
    };

    // Names that many resources have, where they are asked for more or less often than their type lets expect.
    private static readonly Dictionary<string, double> ByName = new(StringComparer.Ordinal)
    {
        ["relatedArtifact"] = 2.7,
        ["useContext"] = 2.6,
        ["topic"] = 2.1,
        ["effectivePeriod"] = 2,
        ["category"] = 1.1,
        ["subject"] = 1,
        ["publisher"] = 0.9,
        ["created"] = 0.9,
        ["item"] = 0.8,
        ["title"] = 0.8,
        ["version"] = 0.7,
        ["location"] = 0.6,
        ["jurisdiction"] = 0.5,
        ["telecom"] = 0.4,
        ["contact"] = -0.4,
        ["supportingInfo"] = -0.5,
        ["intent"] = -0.6,
        ["source"] = -0.9,
        ["reasonCode"] = -1,
        ["comment"] = -1,
        ["editor"] = -1,
        ["reviewer"] = -1,
        ["endorser"] = -1,
        ["usage"] = -1.1,
        ["partOf"] = -1.2,
        ["author"] = -1.2,
        ["subtitle"] = -1.2,
        ["experimental"] = -1.3,
        ["manufacturer"] = -1.3,
        ["purpose"] = -1.3,
        ["reasonReference"] = -1.3,
        ["approvalDate"] = -1.4,
        ["lastReviewDate"] = -1.4,
        ["status"] = -1.4,
        ["insurance"] = -1.4,
        ["occurrence"] = -1.5,
        ["quantity"] = -1.6,
        ["copyright"] = -1.9,
        ["note"] = -1.9,
        ["outcome"] = -1.9,
        ["encounter"] = -2.1,
    };

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
        + ByName.GetValueOrDefault(element.Name)
        + (element.Binding is { } binding ? ByBinding.GetValueOrDefault(binding.Strength) : 0)
        + (element.IsCollection ? Repeated : 0)
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
