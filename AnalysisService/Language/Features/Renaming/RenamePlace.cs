using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Renaming;

/// <summary>A name that somebody wants to change.</summary>
/// <param name="Span">The name, without percent sign and quotes.</param>
/// <param name="Name">What it reads, its escapes resolved.</param>
/// <param name="Problem">Why it can't be changed, a sentence or two; null where it can.</param>
public sealed record RenamePlace(TextSpan Span, string Name, string? Problem);
