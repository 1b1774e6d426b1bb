namespace FhirPath.Language.Syntax;

/// <summary>All that decides how a part of an expression is parsed, its text aside.</summary>
/// <param name="Start">Where its first token stands.</param>
/// <param name="FirstEnd">Where that ends.</param>
/// <param name="FirstKind">What it is.</param>
/// <param name="Before">The token before it: a sign widens the range of a number.</param>
/// <param name="Production">How the grammar gets there: see <see cref="NodeReuse"/>.</param>
/// <param name="IsSortKey">True where <c>asc</c> and <c>desc</c> may follow it.</param>
internal readonly record struct ReusePlace(
    int Start, int FirstEnd, SyntaxKind FirstKind, SyntaxKind Before, sbyte Production, bool IsSortKey);
