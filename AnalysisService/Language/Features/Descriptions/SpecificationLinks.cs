using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>Pages of the FHIR specification for what the model defines.</summary>
internal static class SpecificationLinks
{
    // Data types that have a page of their own or share one; all others are on the page of data types.
    private static readonly (string Page, string[] Types)[] Pages =
    [
        ("references", ["Reference", "CodeableReference"]),
        ("extensibility", ["Extension"]),
        ("narrative", ["Narrative", "xhtml"]),
        ("resource", ["Meta"]),
        ("dosage", ["Dosage"]),
        ("elementdefinition", ["ElementDefinition"]),
        ("types", ["Element", "BackboneElement", "BackboneType", "Base", "DataType", "PrimitiveType"]),
        ("metadatatypes",
        [
            "ContactDetail", "Contributor", "DataRequirement", "RelatedArtifact", "UsageContext",
            "ParameterDefinition", "Expression", "TriggerDefinition", "ExtendedContactDetail", "VirtualServiceDetail",
            "Availability", "MonetaryComponent",
        ]),
    ];

    /// <summary>The page of a FHIR type; null for a System type.</summary>
    public static string? Of(TypeInfo type, FhirModel model)
    {
        if (type.Kind == TypeKind.System)
        {
            return null;
        }

        if (type.IsProfile)
        {
            return PageOfProfile(type, model);
        }

        return type.Kind == TypeKind.Backbone
            ? DefinitionsPage(type, model) + "#" + type.Name
            : $"{Root(model)}{PageOf(type, model)}.html{(IsOnSharedPage(type) ? "#" + type.Name : "")}";
    }

    /// <summary>The place of an element in the detailed definitions; null for one of a System type.</summary>
    public static string? Of(ElementInfo element, FhirModel model) => element.DeclaringType switch
    {
        { Kind: TypeKind.System } => null,
        { IsProfile: true } profile => PageOfProfile(profile, model),
        var type => $"{DefinitionsPage(type, model)}#{Anchor(element)}",
    };

    // FHIR's pages call its third release by its older name.
    private static string Root(FhirModel model)
    {
        var release = (model.Below ?? model).Release;
        return $"https://hl7.org/fhir/{(release == "R3" ? "STU3" : release)}/";
    }

    // The canonical URL of a profile is also where it is published.
    private static string? PageOfProfile(TypeInfo type, FhirModel model) =>
        model.FindProfile(model.RootOf(type).Name)?.Url;

    private static string DefinitionsPage(TypeInfo type, FhirModel model) =>
        $"{Root(model)}{PageOf(type, model)}-definitions.html";

    private static string Anchor(ElementInfo element) =>
        element.Path.Replace("[x]", "_x_", StringComparison.Ordinal);

    // A group inside a type is on the page of that type.
    private static string PageOf(TypeInfo type, FhirModel model)
    {
        var dot = type.Name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && model.TryGetType(type.Name.AsSpan(0, dot), out var owner))
        {
            return PageOf(owner, model);
        }

        return type.Kind == TypeKind.Resource ? type.Name.ToLowerInvariant() : FindPage(type.Name) ?? "datatypes";
    }

    private static bool IsOnSharedPage(TypeInfo type) => type.Kind is TypeKind.Complex or TypeKind.Primitive;

    private static string? FindPage(string typeName) =>
        Array.Find(Pages, page => page.Types.Contains(typeName)).Page;
}
