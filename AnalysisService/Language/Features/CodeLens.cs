using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>A place above an expression where something is told of it.</summary>
/// <param name="Span">The expression, as far as it is on its first line.</param>
/// <param name="Kind">What is told.</param>
public sealed record CodeLens(TextSpan Span, CodeLensKind Kind);
