using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Features.Refactorings;

/// <summary>
/// The part of an expression in which <c>$this</c> is the same: the whole, or the argument of a call that is evaluated
/// on something of its own.
/// </summary>
/// <param name="Body">The part.</param>
/// <param name="IsOnItem">True where it is evaluated on one item; false where that is not sure.</param>
internal sealed record VariableScope(ExpressionSyntax Body, bool IsOnItem)
{
    /// <summary>The scope around a node; null where that is not known.</summary>
    /// <param name="place">The place.</param>
    /// <param name="node">One of its nodes.</param>
    public static VariableScope? Around(RefactoringPlace place, ExpressionSyntax node)
    {
        for (SyntaxNode child = node; place.ParentOf(child) is { } parent; child = parent)
        {
            if (parent is not ArgumentList list || child is not ExpressionSyntax argument)
            {
                continue;
            }

            if (place.ParentOf(list) is not FunctionInvocation call
                || place[call].Symbol is not FunctionSymbol { Function: var function })
            {
                return null;
            }

            switch (function.ParameterAt(list.Arguments.IndexOf(argument))?.Kind)
            {
                case ParameterKind.Value:
                    continue;
                case ParameterKind.Lambda:
                    return new VariableScope(argument, IsOnItem: true);
                case ParameterKind.InputExpression:
                    return new VariableScope(argument, IsOne(place[call].Focus));
                default:
                    return null;
            }
        }

        // An expression is evaluated on one item, unless somebody says otherwise.
        return place.Nodes is [.., ExpressionSyntax root] ? new VariableScope(root, IsOnItem: true) : null;
    }

    private static bool IsOne(BoundType focus) => focus is { IsKnown: true, IsCollection: false };
}
