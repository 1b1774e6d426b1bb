namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="StartLine">The line that stays.</param>
/// <param name="StartCharacter">Where folding begins on it; its end where absent.</param>
/// <param name="EndLine">The last line that is folded.</param>
/// <param name="EndCharacter">Where folding ends on it; its end where absent.</param>
/// <param name="Kind">"comment", "region", or nothing special.</param>
internal sealed record FoldingRange(
    uint StartLine, uint? StartCharacter, uint EndLine, uint? EndCharacter, string? Kind);
