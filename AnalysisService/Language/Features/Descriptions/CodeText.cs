using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>Says what a code means, or what a URL stands for.</summary>
internal static class CodeText
{
    /// <param name="model">The model that the value set is of; null where it is unknown.</param>
    /// <param name="valueSet">URL of the value set that the code is from; empty for none.</param>
    /// <param name="code">A code, with its quotes or without, or a URL.</param>
    /// <returns>Markdown; empty where nothing is known of it.</returns>
    public static string Of(FhirModel? model, string valueSet, string code)
    {
        var value = code.Trim('\'');
        if (valueSet.Length > 0 && model?.FindValueSet(valueSet) is { } found && DisplayOf(found, value) is { } display)
        {
            return new MarkdownText()
                .Paragraph(display.Length == 0 ? $"`{value}`" : $"**{display}** (`{value}`)")
                .Paragraph($"Value set: <{found.Url}>")
                .ToString();
        }

        if (model?.FindExtension(value) is { } extension)
        {
            return new MarkdownText()
                .Paragraph($"**{extension.Type.Name}**")
                .Paragraph(extension.Type.Short)
                .Paragraph(TypesOf(extension))
                .ToString();
        }

        return model?.FindProfile(value) is { } profile ? TypeDescription.Of(profile.Type, model)
            : CodeSystems.Find(value) is { } system ? $"**{system}**"
            : "";
    }

    // Empty for a code without a display.
    private static string? DisplayOf(ValueSetInfo valueSet, string value)
    {
        foreach (var (code, display) in valueSet.Contains(value) ? valueSet.Codes : [])
        {
            if (code == value)
            {
                return display ?? "";
            }
        }

        return null;
    }

    private static string? TypesOf(ExtensionInfo extension) => extension.ValueTypes.IsEmpty
        ? null
        : $"Value: {string.Join(" | ", extension.ValueTypes.Select(type => $"`{type.Name}`"))}";
}
