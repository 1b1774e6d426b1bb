using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Features.Strings;

/// <summary>What a string literal is compared with or given to: that says what may stand in it.</summary>
internal sealed record StringPlace
{
    // Who nests deeper than this does without help: an answer must not cost more than the expression is long.
    private const int MostAncestors = 64;

    // Functions that compare each item of the input with those of the argument.
    private static readonly string[] Comparing = ["subsetOf", "supersetOf", "intersect", "exclude"];

    /// <summary>The element that the string is compared with, or given to in an instance; null where it is none.</summary>
    public ElementInfo? Element { get; init; }

    /// <summary>The value set that the string's code is from; null where there is none.</summary>
    public BindingInfo? Binding { get; init; }

    /// <summary>The function that the string is an argument of; null where it is none.</summary>
    public FunctionSignature? Function { get; init; }

    /// <summary>What that function is called on.</summary>
    public BoundType Input { get; init; } = BoundType.Unknown;

    /// <summary>True for the first argument.</summary>
    public bool IsFirstArgument { get; init; }

    /// <summary>True for the unit of a quantity literal.</summary>
    public bool IsUnit { get; init; }

    /// <summary>True for the name that an expression gives to a variable.</summary>
    public bool IsVariableName => IsFirstArgument && Function?.Name == "defineVariable";

    /// <summary>The place of a string.</summary>
    /// <param name="expression">What it is in.</param>
    /// <param name="ancestors">The nodes around the token, innermost first.</param>
    /// <returns>Null where nothing is known of what it is for.</returns>
    public static StringPlace? Of(ExpressionAnalysis expression, IEnumerable<SyntaxNode> ancestors)
    {
        SyntaxNode? child = null;
        var around = ancestors.Take(MostAncestors).ToArray();
        for (var index = 0; index < around.Length; child = around[index++])
        {
            switch (around[index])
            {
                case QuantityExpression:
                    return new StringPlace { IsUnit = true };
                case LiteralExpression or ParenthesizedExpression
                    or BinaryExpression { OperatorToken.Kind: SyntaxKind.Bar }:
                    break;
                case BinaryExpression binary:
                    return OtherOperand(binary, child) is { } other
                        ? Compared(expression, other, around.AsSpan(index + 1))
                        : null;
                case ArgumentList list when index + 1 < around.Length && around[index + 1] is FunctionInvocation call:
                    return Argument(expression, list, call, child, around.AsSpan(index + 1));
                case InstanceElement element:
                    var type = expression.Bindings[element].Type;
                    return new StringPlace { Element = type.Element, Binding = type.Element?.Binding };
                default:
                    return null;
            }
        }

        return null;
    }

    private static ExpressionSyntax? OtherOperand(BinaryExpression binary, SyntaxNode? child)
    {
        var isLeft = ReferenceEquals(binary.Left, child);
        return binary.OperatorToken.Kind switch
        {
            SyntaxKind.Equal or SyntaxKind.NotEqual or SyntaxKind.Equivalent or SyntaxKind.NotEquivalent =>
                isLeft ? binary.Right : binary.Left,
            SyntaxKind.InKeyword when !isLeft => binary.Left,
            SyntaxKind.ContainsKeyword when isLeft => binary.Right,
            _ => null,
        };
    }

    private static StringPlace Compared(
        ExpressionAnalysis expression, ExpressionSyntax other, ReadOnlySpan<SyntaxNode> around) => new()
    {
        Element = expression.Bindings[other].Type.Element,
        Binding = CodeBinding.Find(expression, other, around),
    };

    private static StringPlace Argument(
        ExpressionAnalysis expression,
        ArgumentList list,
        FunctionInvocation call,
        SyntaxNode? child,
        ReadOnlySpan<SyntaxNode> around)
    {
        var binding = expression.Bindings[call];
        var function = (binding.Symbol as FunctionSymbol)?.Function;
        var place = new StringPlace
        {
            Function = function,
            Input = binding.Focus,
            // Where none is written yet, it would be the first.
            IsFirstArgument = child is null
                ? list.Commas.IsEmpty
                : list.Arguments is [var first, ..] && ReferenceEquals(first, child),
        };
        return function is not null
            && Comparing.Contains(function.Name)
            && around is [_, PathExpression { } path, ..]
            && ReferenceEquals(path.Invocation, call)
            ? place with
            {
                Element = binding.Focus.Element,
                Binding = CodeBinding.Find(expression, path.Target, around[2..]),
            }
            : place;
    }
}
