using FhirPath.Language.Features.Descriptions;
using FhirPath.Language.Features.Strings;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Completions;

/// <summary>What a string may hold: codes of value sets, URLs of extensions, systems and value sets, units.</summary>
internal static class CodeItems
{
    // A list for an author, not a catalogue: more is found by typing on.
    private const int MostUrls = 2_000;

    private static readonly string[] OfUnits = ["unit", "code"];

    /// <summary>The items, without quotes; none where a string may hold anything.</summary>
    public static IEnumerable<CompletionItem> Of(StringPlace place, FhirModel? model)
    {
        if (place.IsUnit
            || place.Function?.Name is "toQuantity" or "convertsToQuantity"
            || IsUnitOfQuantity(place.Element))
        {
            return UnitItems.Codes();
        }

        if (model is null)
        {
            return [];
        }

        return place switch
        {
            { Binding.ValueSet: { } url } when model.FindValueSet(url) is { } valueSet => Codes(valueSet),
            { Function.Name: "extension", IsFirstArgument: true } => Extensions(model, place),
            { Element: { Name: "url", DeclaringType.Name: "Extension" } } => Extensions(model, place),
            { Function.Name: "memberOf", IsFirstArgument: true } => ValueSets(model),
            { Function.Name: "conformsTo" or "checkModifiers" } => Structures(model),
            { Element: { Name: "system", Binding: null } } => Systems(),
            _ => [],
        };
    }

    private static bool IsUnitOfQuantity(ElementInfo? element) =>
        element is not null && OfUnits.Contains(element.Name)
        && element.DeclaringType.Name is "Quantity" or "System.Quantity";

    private static IEnumerable<CompletionItem> Codes(ValueSetInfo valueSet) => valueSet.Codes.Select(code =>
        new CompletionItem(code.Code, CompletionKind.Code)
        {
            Detail = code.Display ?? "",
            Description = code.Display ?? "",
        });

    // First those that the definition of an extension has inside.
    private static IEnumerable<CompletionItem> Extensions(FhirModel model, StringPlace place)
    {
        var inner = place.Input.Types
            .Select(type => model.FindExtension(type))
            .SelectMany(extension => extension?.Extensions ?? []);
        return inner.Concat(model.Extensions)
            .Concat(model.Below?.Extensions ?? [])
            .Take(MostUrls)
            .Select(extension => Url(extension.Url, extension.Type.Short ?? "extension"));
    }

    private static IEnumerable<CompletionItem> ValueSets(FhirModel model) => model.ValueSets
        .Concat(model.Below?.ValueSets ?? [])
        .Take(MostUrls)
        .Select(valueSet => Url(valueSet.Url, "value set"));

    private static IEnumerable<CompletionItem> Structures(FhirModel model) => model.Profiles
        .Select(profile => Url(profile.Url, profile.Type.Short ?? "profile"))
        .Concat(model.Resources.Select(type =>
            Url($"http://hl7.org/fhir/StructureDefinition/{type.Name}", type.Short ?? "resource")))
        .Take(MostUrls);

    private static IEnumerable<CompletionItem> Systems() =>
        CodeSystems.All.Select(system => Url(system.Url, system.Name));

    private static CompletionItem Url(string url, string detail) => new(url, CompletionKind.Code)
    {
        Detail = detail,
        Description = detail,
    };
}
