using System.Globalization;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>What parts of an expression look like, parentheses around them aside.</summary>
internal static class Shape
{
    /// <summary>The part without the parentheses around it.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax part)
    {
        while (part is ParenthesizedExpression parenthesized)
        {
            part = parenthesized.Expression;
        }

        return part;
    }

    /// <summary>What <c>true</c> and <c>false</c> say; null for anything else.</summary>
    public static bool? Truth(ExpressionSyntax part) => Bare(part) switch
    {
        LiteralExpression { Token.Kind: SyntaxKind.TrueKeyword } => true,
        LiteralExpression { Token.Kind: SyntaxKind.FalseKeyword } => false,
        _ => null,
    };

    /// <summary>The number that a literal is, its sign included; null for anything else.</summary>
    public static decimal? Number(ExpressionSyntax part, SyntaxTree tree)
    {
        var bare = Bare(part);
        var sign = 1;
        while (bare is UnaryExpression unary)
        {
            sign = unary.OperatorToken.Kind == SyntaxKind.Minus ? -sign : sign;
            bare = Bare(unary.Operand);
        }

        return bare is LiteralExpression { Token.Kind: SyntaxKind.Integer or SyntaxKind.Decimal } literal
            && decimal.TryParse(
                tree.TextOf(literal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? sign * value
            : null;
    }

    /// <summary>The value of a string literal; null for anything else.</summary>
    public static string? Text(ExpressionSyntax part, SyntaxTree tree) =>
        Bare(part) is LiteralExpression { Token: { Kind: SyntaxKind.String, IsUnterminated: false } token }
            ? EscapeSequence.Unquote(tree.TextOf(token), isUnterminated: false)
            : null;

    /// <summary>The call that a part ends in; null where it ends otherwise.</summary>
    public static FunctionInvocation? Call(ExpressionSyntax part) => Bare(part) switch
    {
        FunctionInvocation call => call,
        PathExpression { Invocation: FunctionInvocation call } => call,
        _ => null,
    };

    /// <summary>What stands before the dot of a path; null for anything else.</summary>
    public static ExpressionSyntax? Target(ExpressionSyntax part) => (Bare(part) as PathExpression)?.Target;

    /// <summary>True for a call of that function without arguments.</summary>
    public static bool IsCall(ExpressionSyntax part, string function) =>
        Call(part) is { ArgumentList.Arguments: [] } call && call.Name == function;

    /// <summary>The same operator with its operands exchanged; an operator without such a partner is its own.</summary>
    public static SyntaxKind Mirrored(SyntaxKind comparison) => comparison switch
    {
        SyntaxKind.Less => SyntaxKind.Greater,
        SyntaxKind.LessOrEqual => SyntaxKind.GreaterOrEqual,
        SyntaxKind.Greater => SyntaxKind.Less,
        SyntaxKind.GreaterOrEqual => SyntaxKind.LessOrEqual,
        _ => comparison,
    };

    /// <summary>Whether a comparison of two numbers holds; null for what is no comparison.</summary>
    public static bool? Holds(SyntaxKind comparison, decimal left, decimal right) => comparison switch
    {
        SyntaxKind.Equal => left == right,
        SyntaxKind.NotEqual => left != right,
        SyntaxKind.Less => left < right,
        SyntaxKind.LessOrEqual => left <= right,
        SyntaxKind.Greater => left > right,
        SyntaxKind.GreaterOrEqual => left >= right,
        _ => null,
    };

    /// <summary>True for the operators that say whether two operands are equal.</summary>
    public static bool IsEquality(SyntaxKind kind) =>
        kind is SyntaxKind.Equal or SyntaxKind.NotEqual or SyntaxKind.Equivalent or SyntaxKind.NotEquivalent;

    /// <summary>True for the operators that say which of two operands is less.</summary>
    public static bool IsOrdering(SyntaxKind kind) =>
        kind is SyntaxKind.Less or SyntaxKind.LessOrEqual or SyntaxKind.Greater or SyntaxKind.GreaterOrEqual;
}
