namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>One hint, LSP's InlayHint.</summary>
/// <param name="Position">Where it is shown.</param>
/// <param name="Label">What is shown.</param>
/// <param name="Kind">1: type, 2: parameter.</param>
/// <param name="Tooltip">More of it; asked for later.</param>
/// <param name="PaddingLeft">Whether a blank is shown before it.</param>
/// <param name="PaddingRight">Whether a blank is shown behind it.</param>
/// <param name="Data">Where the rest of it is from.</param>
internal sealed record InlayHintItem(
    Position Position,
    string Label,
    int? Kind = null,
    MarkupContent? Tooltip = null,
    bool? PaddingLeft = null,
    bool? PaddingRight = null,
    ItemData? Data = null) : IResolvable;
