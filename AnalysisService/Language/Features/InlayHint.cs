namespace FhirPath.Language.Features;

/// <summary>A few words that an editor shows between those of the document.</summary>
/// <param name="Offset">Where.</param>
/// <param name="Label">The words: <c>: HumanName[]</c>, <c>length:</c>, <c>→ Decimal</c>.</param>
/// <param name="Kind">What they tell.</param>
public readonly record struct InlayHint(int Offset, string Label, InlayHintKind Kind);
