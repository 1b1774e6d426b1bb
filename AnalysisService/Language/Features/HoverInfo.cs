using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>What stands at a place of a document.</summary>
/// <param name="Span">The part of the document that it is said of.</param>
/// <param name="Markdown">What is said.</param>
public sealed record HoverInfo(TextSpan Span, string Markdown);
