namespace FhirPath.ModelBuilder.Drafts;

/// <summary>A release on its way into the asset; types ordered by name.</summary>
internal sealed record ModelDraft(string Version, IReadOnlyList<TypeDraft> Types);
