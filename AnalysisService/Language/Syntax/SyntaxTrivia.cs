using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax;

/// <summary>A run of text without meaning to the expression: blanks, a line end, a comment, or skipped text.</summary>
public readonly record struct SyntaxTrivia(SyntaxKind Kind, TextSpan Span);
