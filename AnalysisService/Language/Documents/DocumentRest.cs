using System.Collections.Immutable;
using FhirPath.Language.Text;

namespace FhirPath.Language.Documents;

/// <summary>What follows in a document from one of its expressions on, that one included.</summary>
/// <param name="Expressions">Each from its first token to its last.</param>
/// <param name="Places">Where each of them stands among the lines.</param>
/// <param name="Directives">In the order of the text.</param>
/// <param name="UnterminatedComment">The opening of a comment that swallows the rest of the text, or null.</param>
internal sealed record DocumentRest(
    ImmutableArray<TextSpan> Expressions,
    ImmutableArray<ExpressionPlace> Places,
    ImmutableArray<Directive> Directives,
    TextSpan? UnterminatedComment);
