namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="TabSize">Columns of one level of indentation.</param>
/// <param name="InsertSpaces">Blanks rather than tabs.</param>
/// <param name="TrimTrailingWhitespace">Whether blanks at the ends of lines go; where nothing is said, they do.</param>
/// <param name="InsertFinalNewline">Whether the last line has to end.</param>
/// <param name="TrimFinalNewlines">Whether no blank line may stand at the end.</param>
internal sealed record FormattingOptions(
    int TabSize,
    bool InsertSpaces,
    bool? TrimTrailingWhitespace = null,
    bool? InsertFinalNewline = null,
    bool? TrimFinalNewlines = null);
