using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis;

/// <summary>What surrounds a cursor, judged by the text before it: what is typed may be broken behind it.</summary>
public sealed class CursorContext
{
    internal CursorContext(ExpressionAnalysis expression, TokenFinder finder, SyntaxToken? before, int offset)
    {
        var path = before is { } token ? finder.PathTo(token) : [];
        IsAfterDot = before is { Kind: SyntaxKind.Dot };
        Target = IsAfterDot && path is [PathExpression { } owner, ..] ? owner.Target : null;
        IsTypeExpected = path is [TypeExpression { OperatorToken: var word }, ..] && word.Start == before?.Start
            || (IsAfterDot && path is [TypeSpecifier, ..]);
        IsOperandExpected = before is null || IsFollowedByOperand(before.Value.Kind, path);
        var scope = Scope.Root(expression.Context.Focus);
        for (var index = path.Length - 1; index > 0; index--)
        {
            if (path[index] is FunctionInvocation call && path[index - 1] is ArgumentList list
                && IsInside(list, before))
            {
                Enter(expression, call, list, offset, ref scope);
            }
        }

        Scope = scope;
        Focus = Target is null ? scope.This : expression.Bindings[Target].Type;
    }

    /// <summary>What <c>$this</c> and its like mean here.</summary>
    public Scope Scope { get; }

    /// <summary>What a name is looked up in: what stands before the dot, else <c>$this</c>.</summary>
    public BoundType Focus { get; }

    /// <summary>True right behind a dot.</summary>
    public bool IsAfterDot { get; }

    /// <summary>True at the start and behind operators, opening brackets and commas; false behind an operand.</summary>
    public bool IsOperandExpected { get; }

    /// <summary>The expression before the dot; null where none is.</summary>
    public ExpressionSyntax? Target { get; }

    /// <summary>True where a type is due: behind <c>is</c> and <c>as</c>, and in the argument of <c>ofType()</c>.</summary>
    public bool IsTypeExpected { get; private set; }

    /// <summary>The innermost call that has the cursor between its parentheses, or null.</summary>
    public FunctionInvocation? Call { get; private set; }

    /// <summary>The function called there; null where it is unknown.</summary>
    public FunctionSignature? Function { get; private set; }

    /// <summary>Which argument of the call the cursor is in, from 0.</summary>
    public int ArgumentIndex { get; private set; }

    private static bool IsFollowedByOperand(SyntaxKind kind, ImmutableArray<SyntaxNode> path) => kind switch
    {
        SyntaxKind.OpenParenthesis or SyntaxKind.OpenBracket or SyntaxKind.Comma or SyntaxKind.Colon => true,
        _ => path is [BinaryExpression or UnaryExpression, ..],
    };

    private static bool IsInside(ArgumentList list, SyntaxToken? before) =>
        list.CloseParenthesis.IsMissing || list.CloseParenthesis.Start != before?.Start;

    private void Enter(
        ExpressionAnalysis expression, FunctionInvocation call, ArgumentList list, int offset, ref Scope scope)
    {
        var binding = expression.Bindings[call];
        Call = call;
        Function = (binding.Symbol as FunctionSymbol)?.Function;
        ArgumentIndex = list.Commas.Count(comma => comma.Start < offset);
        var parameter = Function?.ParameterAt(ArgumentIndex);
        IsTypeExpected |= parameter?.Kind == ParameterKind.Type;
        scope = scope.ForArgument(parameter?.Kind, binding.Focus, call);
    }
}
