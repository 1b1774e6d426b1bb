namespace FhirPath.Language.Syntax;

/// <summary>One row of <see cref="SyntaxFacts.Rows"/>: what is known of a kind of token.</summary>
/// <param name="Kind">The token.</param>
/// <param name="Spelling">Its text; empty where it has many.</param>
/// <param name="Precedence">Strength as a binary operator, 0 where it is none.</param>
/// <param name="Roles">What else it may stand for.</param>
public sealed record SyntaxFact(SyntaxKind Kind, string Spelling, int Precedence, TokenRoles Roles = TokenRoles.None);
