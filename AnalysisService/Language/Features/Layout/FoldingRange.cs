using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Layout;

/// <summary>A part of a document, over several lines, that can be folded.</summary>
public sealed record FoldingRange(TextSpan Span, FoldingKind Kind);
