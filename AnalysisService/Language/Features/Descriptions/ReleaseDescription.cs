using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>Says what a release or package is.</summary>
internal static class ReleaseDescription
{
    /// <summary>Markdown; null for a model that there is not.</summary>
    public static string? Of(FhirModel? model) => model is null
        ? null
        : new MarkdownText()
            .Paragraph($"**FHIR {model.Release}** ({model.Version})")
            .Paragraph(model.Below is { } below ? $"Profiles of FHIR {below.Release} ({below.Version})." : null)
            .Paragraph($"{model.Resources.Length} resources")
            .ToString();
}
