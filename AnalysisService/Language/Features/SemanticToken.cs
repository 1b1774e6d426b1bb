using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>A part of a document that editors give a colour.</summary>
/// <param name="Span">Its place; a block comment may have several lines.</param>
/// <param name="Class">What it is.</param>
/// <param name="Traits">What else is known of it.</param>
public readonly record struct SemanticToken(TextSpan Span, SemanticClass Class, SemanticTraits Traits);
