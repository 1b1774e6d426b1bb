using System.Globalization;
using FhirPath.Language.Model;
using FhirPath.Packages.Definitions;

namespace FhirPath.Packages.Compiling;

/// <summary>Turns one element definition into an element.</summary>
internal static class ElementCompiler
{
    private const string ChoiceMark = "[x]";

    public static ElementDraft Compile(ElementDefinition definition, TypeContext context)
    {
        var lastName = definition.Path[(definition.Path.LastIndexOf('.') + 1)..];
        var isChoice = lastName.EndsWith(ChoiceMark, StringComparison.Ordinal);
        var name = isChoice ? lastName[..^ChoiceMark.Length] : lastName;
        var contentReference = definition.ContentReference?.Split('#')[^1];
        return new ElementDraft(name)
        {
            IsChoice = isChoice,
            IsSummary = definition.IsSummary == true,
            Types = contentReference is not null ? [contentReference] : TypesOf(definition, name, context),
            Min = definition.Min ?? 0,
            Max = MaxOf(definition, definition.Max ?? "1"),
            Short = definition.Short,
            Definition = SaysMore(definition.Definition, definition.Short) ? definition.Definition : null,
            Targets = TargetsOf(definition),
            Binding = BindingOf(definition),
            ContentReference = contentReference,
        };
    }

    /// <summary>A greatest number as definitions write it; null for no limit.</summary>
    /// <exception cref="DefinitionException">It is none.</exception>
    public static int? MaxOf(ElementDefinition definition, string max) =>
        max == "*" ? null
        : int.TryParse(max, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new DefinitionException($"{definition.Path} has the cardinality {max}, which is none.");

    private static List<string> TypesOf(ElementDefinition definition, string name, TypeContext context)
    {
        if (context.Groups.Contains(definition.Path))
        {
            return [definition.Path];
        }

        var isValueOfPrimitive = context.Kind == TypeKind.Primitive && name == "value";
        if (isValueOfPrimitive && definition.Type.IsEmpty)
        {
            return [ValueTypes.Of(context.Name)];
        }

        var types = definition.Type
            .Select(type => isValueOfPrimitive
                ? type.Code ?? ValueTypes.Of(context.Name)
                : type.FhirType ?? type.Code)
            .Select(code => TypeNames.FromCode(code ?? ""))
            .Distinct()
            .ToList();

        // Definitions write System.String with an extension that tells the FHIR type of an id, at places the wrong one.
        return name == "id" && types is ["id" or "string" or "System.String"]
            ? [definition.Path == $"{context.Name}.id" && context.Kind == TypeKind.Resource ? "id" : "string"]
            : types;
    }

    /// <summary>True for a long text that is not the short one over again.</summary>
    public static bool SaysMore(string? definition, string? summary) =>
        !string.IsNullOrEmpty(definition) && Trim(definition) != Trim(summary ?? "");

    private static string Trim(string text) => text.Trim().TrimEnd('.').Trim();

    /// <summary>What a reference may point at; empty for any resource.</summary>
    public static List<string> TargetsOf(ElementDefinition definition)
    {
        var targets = definition.Type.SelectMany(type => type.TargetProfile)
            .Select(TypeNames.WithoutUrl)
            .Distinct()
            .ToList();

        // A reference to any resource is a reference without limits.
        return targets is ["Resource"] ? [] : targets;
    }

    /// <summary>The binding; null where there is none that FHIR knows the strength of.</summary>
    public static BindingInfo? BindingOf(ElementDefinition definition) =>
        definition.Binding is { Strength: { } text } binding
        && Enum.TryParse<BindingStrength>(text, ignoreCase: true, out var strength)
            ? new BindingInfo(strength, binding.Url)
            : null;
}
