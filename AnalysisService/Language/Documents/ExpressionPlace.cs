namespace FhirPath.Language.Documents;

/// <summary>Where an expression stands among the lines: what telling apart the next ones went on from.</summary>
/// <param name="Column">Of its first token, in UTF-16 code units from the start of that line.</param>
/// <param name="LastLineStart">Where the line of its last token begins.</param>
internal readonly record struct ExpressionPlace(int Column, int LastLineStart);
