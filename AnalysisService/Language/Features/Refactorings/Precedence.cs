using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Features.Refactorings;

/// <summary>How strongly expressions hold together: whether parentheses are needed where one stands within another.</summary>
internal static class Precedence
{
    /// <summary>Stands anywhere.</summary>
    public const int Anywhere = 0;

    /// <summary>Of the operators <c>is</c> and <c>as</c>.</summary>
    public static int TypeOperator { get; } = SyntaxFacts.BinaryPrecedence(SyntaxKind.AsKeyword);

    /// <summary>Of a sign, a quantity or a number: before a dot it needs parentheses, or is easier to read with them.</summary>
    public static int Sign { get; } = SyntaxFacts.BinaryPrecedence(SyntaxKind.Star) + 1;

    /// <summary>Of paths and what can stand before a dot.</summary>
    public static int Path { get; } = Sign + 1;

    /// <summary>How strongly an expression holds together.</summary>
    public static int Of(ExpressionSyntax expression) => expression switch
    {
        SortArgument => Anywhere,
        BinaryExpression binary => SyntaxFacts.BinaryPrecedence(binary.OperatorToken.Kind),
        TypeExpression => TypeOperator,
        UnaryExpression or QuantityExpression => Sign,
        LiteralExpression { Token.Kind: SyntaxKind.Integer or SyntaxKind.Long or SyntaxKind.Decimal } => Sign,
        _ => Path,
    };

    /// <summary>How strongly what stands in place of a child must hold together, if parentheses are to be left out.</summary>
    /// <param name="parent">The node around it; null for none.</param>
    /// <param name="child">What stands there now.</param>
    public static int Needed(SyntaxNode? parent, SyntaxNode child) => parent switch
    {
        BinaryExpression binary => SyntaxFacts.BinaryPrecedence(binary.OperatorToken.Kind)
            + (ReferenceEquals(binary.Left, child) ? 0 : 1),
        TypeExpression => TypeOperator,
        UnaryExpression => Path,
        PathExpression => Path,
        IndexerExpression indexer => ReferenceEquals(indexer.Target, child) ? Path : Anywhere,
        InstanceSelector selector => ReferenceEquals(selector.Type, child) ? Path : Anywhere,
        SortArgument => Anywhere + 1,
        _ => Anywhere,
    };
}
