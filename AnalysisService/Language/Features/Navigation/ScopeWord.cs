using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Navigation;

/// <summary><c>$this</c>, <c>$index</c> or <c>$total</c>, as it is meant in one scope.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Expression">Offset of the expression.</param>
/// <param name="Call">The call in whose arguments it has this meaning; null outside of all.</param>
/// <param name="CallName">The name of that call.</param>
public sealed record ScopeWord(SyntaxKind Kind, int Expression, TextSpan? Call, TextSpan? CallName) : Referent
{
    internal override string Spelling => SyntaxFacts.Spelling(Kind);

    internal override int? Home => Expression;
}
