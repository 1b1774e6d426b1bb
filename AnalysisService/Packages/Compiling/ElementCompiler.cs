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
            Types = contentReference is not null ? [contentReference] : TypesOf(definition, name, context),
            Min = definition.Min,
            Max = MaxOf(definition),
            Short = definition.Short,
            Definition = SaysMore(definition.Definition, definition.Short) ? definition.Definition : null,
            Targets = TargetsOf(definition),
            Binding = BindingOf(definition),
            ContentReference = contentReference,
        };
    }

    private static int? MaxOf(ElementDefinition definition) =>
        definition.Max == "*" ? null
        : int.TryParse(definition.Max, NumberStyles.None, CultureInfo.InvariantCulture, out var max) ? max
        : throw new DefinitionException($"{definition.Path} has the cardinality {definition.Max}, which is none.");

    private static List<string> TypesOf(ElementDefinition definition, string name, TypeContext context)
    {
        if (context.Groups.Contains(definition.Path))
        {
            return [definition.Path];
        }

        var isValueOfPrimitive = context.Kind == TypeKind.Primitive && name == "value";
        var types = definition.Type
            .Select(type => isValueOfPrimitive ? type.Code : type.FhirType ?? type.Code)
            .Select(code => TypeNames.FromCode(code ?? ""))
            .Distinct()
            .ToList();

        // Definitions write System.String with an extension that tells the FHIR type of an id, at places the wrong one.
        return name == "id" && types is ["id" or "string" or "System.String"]
            ? [definition.Path == $"{context.Name}.id" && context.Kind == TypeKind.Resource ? "id" : "string"]
            : types;
    }

    private static bool SaysMore(string? definition, string? summary) =>
        !string.IsNullOrEmpty(definition) && Trim(definition) != Trim(summary ?? "");

    private static string Trim(string text) => text.Trim().TrimEnd('.').Trim();

    private static List<string> TargetsOf(ElementDefinition definition)
    {
        var targets = definition.Type.SelectMany(type => type.TargetProfile)
            .Select(TypeNames.WithoutUrl)
            .Distinct()
            .ToList();

        // A reference to any resource is a reference without limits.
        return targets is ["Resource"] ? [] : targets;
    }

    private static BindingInfo? BindingOf(ElementDefinition definition) =>
        definition.Binding is { Strength: { } text } binding
        && Enum.TryParse<BindingStrength>(text, ignoreCase: true, out var strength)
            ? new BindingInfo(strength, binding.ValueSet)
            : null;
}
