using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules.Invariants;

/// <summary>What exists wherever a condition comes out in a certain way.</summary>
internal sealed class ExistenceFacts(SyntaxTree tree, BindingTable bindings, PathText paths)
{
    // What has a result without having an input.
    private static readonly string[] Sources = ["iif", "union", "combine", "coalesce", "aggregate"];

    private const string Conversion = "converts";

    // True where a condition that may be empty says nothing.
    private bool _isStrict;

    /// <summary>
    /// Adds what exists where the condition comes out as <paramref name="outcome"/>. That it may be empty is left aside:
    /// that is reported where it is.
    /// </summary>
    public ImmutableHashSet<string> With(ImmutableHashSet<string> facts, ExpressionSyntax condition, bool outcome)
    {
        _isStrict = false;
        return Collect(facts, condition, outcome);
    }

    /// <summary>Adds what exists where the condition comes out as <paramref name="outcome"/> or is empty.</summary>
    public ImmutableHashSet<string> WithStrict(ImmutableHashSet<string> facts, ExpressionSyntax condition, bool outcome)
    {
        _isStrict = true;
        return Collect(facts, condition, outcome);
    }

    private ImmutableHashSet<string> Collect(
        ImmutableHashSet<string> facts, ExpressionSyntax condition, bool outcome)
    {
        var known = facts.ToBuilder();
        var open = new Stack<(ExpressionSyntax Condition, bool Outcome)>();
        open.Push((condition, outcome));
        while (open.TryPop(out var next))
        {
            Collect(Shape.Bare(next.Condition), next.Outcome, open, known);
        }

        return known.ToImmutable();
    }

    private void Collect(
        ExpressionSyntax part,
        bool outcome,
        Stack<(ExpressionSyntax Condition, bool Outcome)> open,
        ImmutableHashSet<string>.Builder known)
    {
        switch (part)
        {
            case BinaryExpression binary:
                CollectOperator(binary, outcome, open, known);
                break;
            case TypeExpression test when test.OperatorToken.Kind == SyntaxKind.IsKeyword && !_isStrict:
                Exists(test.Operand, known);
                CollectType(test.Operand, outcome ? test.Type.Name : null, known);
                break;
            default:
                CollectCall(part, outcome, open, known);
                break;
        }
    }

    private void CollectOperator(
        BinaryExpression binary,
        bool outcome,
        Stack<(ExpressionSyntax Condition, bool Outcome)> open,
        ImmutableHashSet<string>.Builder known)
    {
        var kind = binary.OperatorToken.Kind;
        if ((kind == SyntaxKind.AndKeyword && outcome) || (kind == SyntaxKind.OrKeyword && !outcome))
        {
            open.Push((binary.Left, outcome));
            open.Push((binary.Right, outcome));
        }
        else if (kind == SyntaxKind.ImpliesKeyword && !outcome)
        {
            open.Push((binary.Left, true));
            open.Push((binary.Right, false));
        }
        else if (kind is SyntaxKind.Equal or SyntaxKind.NotEqual || Shape.IsOrdering(kind))
        {
            if (!_isStrict)
            {
                Exists(binary.Left, known);
                Exists(binary.Right, known);
            }

            CollectTruth(binary, outcome, open);
            CollectCount(binary, outcome, known);
        }
        else if (!_isStrict && kind is (SyntaxKind.InKeyword or SyntaxKind.ContainsKeyword))
        {
            var isIn = kind == SyntaxKind.InKeyword;
            Exists(isIn ? binary.Left : binary.Right, known);
            if (outcome)
            {
                Exists(isIn ? binary.Right : binary.Left, known);
            }
        }
    }

    // x.exists() = true.
    private static void CollectTruth(
        BinaryExpression binary, bool outcome, Stack<(ExpressionSyntax Condition, bool Outcome)> open)
    {
        var isEqual = binary.OperatorToken.Kind == SyntaxKind.Equal ? outcome : !outcome;
        if (!Shape.IsEquality(binary.OperatorToken.Kind))
        {
            return;
        }

        if (Shape.Truth(binary.Right) is { } right)
        {
            open.Push((binary.Left, isEqual ? right : !right));
        }
        else if (Shape.Truth(binary.Left) is { } left)
        {
            open.Push((binary.Right, isEqual ? left : !left));
        }
    }

    // name.count() > 0, and what can't hold for 0.
    private void CollectCount(BinaryExpression binary, bool outcome, ImmutableHashSet<string>.Builder known)
    {
        var kind = binary.OperatorToken.Kind;
        var (counted, number, comparison) = Shape.IsCall(binary.Left, "count")
            ? (binary.Left, Shape.Number(binary.Right, tree), kind)
            : (binary.Right, Shape.Number(binary.Left, tree), Shape.Mirrored(kind));
        if (number is { } limit
            && Shape.IsCall(counted, "count")
            && Shape.Target(counted) is { } target
            && Shape.Holds(comparison, 0, limit) == !outcome)
        {
            Exists(target, known);
        }
    }

    private void CollectCall(
        ExpressionSyntax part,
        bool outcome,
        Stack<(ExpressionSyntax Condition, bool Outcome)> open,
        ImmutableHashSet<string>.Builder known)
    {
        var target = Shape.Target(part);
        switch (Shape.Call(part))
        {
            case { Name: "not" } when target is not null:
                open.Push((target, !outcome));
                break;
            case { Name: "exists" } call when outcome && target is not null:
                Exists(target, known);
                CollectCriterion(target, call, known);
                break;
            case { Name: "hasValue" or "anyTrue" or "anyFalse" } when outcome && target is not null:
                Exists(target, known);
                break;
            case { Name: "empty" or "allTrue" or "allFalse" or "all" } when !outcome && target is not null:
                Exists(target, known);
                break;
            case not null when _isStrict:
                break;
            case { Name: "is", ArgumentList.Arguments: [var type] } when target is not null:
                Exists(target, known);
                CollectType(target, outcome ? TypeSpecifiers.NameOf(type) : null, known);
                break;
            case { } call when IsConversion(call) && outcome && target is not null:
                Exists(target, known);
                CollectConversion(target, call.Name[Conversion.Length..], known);
                break;
            default:
                if (!_isStrict)
                {
                    Exists(part, known);
                }

                break;
        }
    }

    // What converts to an integer has one: x.convertsToInteger() says that x.toInteger() exists.
    private void CollectConversion(ExpressionSyntax target, string name, ImmutableHashSet<string>.Builder known)
    {
        if (paths.Of(target) is { } path)
        {
            known.Add($"{path}.{char.ToLowerInvariant(name[0])}{name[1..]}()");
        }
    }

    private void CollectType(ExpressionSyntax tested, string? type, ImmutableHashSet<string>.Builder known)
    {
        if (type is not null && paths.Of(tested) is { } path)
        {
            known.Add(PathText.OfType(path, type));
        }
    }

    // What exists with a criterion exists where it is filtered by it.
    private void CollectCriterion(
        ExpressionSyntax target, FunctionInvocation call, ImmutableHashSet<string>.Builder known)
    {
        if (call.ArgumentList.Arguments is [var criterion] && paths.Of(target) is { } path)
        {
            var filter = $"where({tree.TextOf(criterion)})";
            known.Add(path == PathText.This ? filter : $"{path}.{filter}");
        }
    }

    // A path exists, and so does each part that it goes through.
    private void Exists(ExpressionSyntax part, ImmutableHashSet<string>.Builder known)
    {
        while (true)
        {
            part = Shape.Bare(part);
            if (paths.Of(part) is { } path)
            {
                known.Add(path);
            }

            switch (part)
            {
                case PathExpression { Invocation: FunctionInvocation call } when !NeedsInput(call):
                    return;
                case PathExpression step:
                    part = step.Target;
                    break;
                case IndexerExpression indexer:
                    part = indexer.Target;
                    break;
                case TypeExpression type:
                    part = type.Operand;
                    break;
                default:
                    return;
            }
        }
    }

    private static bool IsConversion(FunctionInvocation call) =>
        call.Name.StartsWith("convertsTo", StringComparison.Ordinal);

    private bool NeedsInput(FunctionInvocation call) =>
        bindings[call].Symbol is FunctionSymbol { Function: var function }
        && function.Result.Presence != ResultPresence.Always
        && Array.IndexOf(Sources, function.Name) < 0;
}
