using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Repair;

/// <summary>What speaks against an expression in the types of its parts, beyond what is certainly wrong.</summary>
internal static class TypePlausibility
{
    private const int OddCriterion = 60;
    private const int BareCriterion = 8;
    private const int OddOperand = 60;
    private const int OddComparison = 40;
    private const int OddInput = 20;

    /// <summary>The cost of all parts.</summary>
    public static int Of(SyntaxTree tree, BindingTable bindings)
    {
        var cost = 0;
        var pending = new Stack<SyntaxNode>([tree.Root]);
        while (pending.TryPop(out var node))
        {
            cost += Of(node, bindings);
            for (var slot = 0; slot < node.SlotCount; slot++)
            {
                if (node.Slot(slot).Node is { } child)
                {
                    pending.Push(child);
                }
            }
        }

        return cost;
    }

    private static int Of(SyntaxNode node, BindingTable bindings) => node switch
    {
        BinaryExpression binary => OfOperation(binary, bindings),
        FunctionInvocation call when bindings[call] is { Symbol: FunctionSymbol { Function: var function } } binding =>
            OfInput(function, binding.Focus) + OfArguments(call, function, bindings),
        _ => 0,
    };

    private static int OfOperation(BinaryExpression binary, BindingTable bindings)
    {
        var left = bindings[binary.Left].Type.Single;
        var right = bindings[binary.Right].Type.Single;
        return StrengthOf(binary.OperatorToken.Kind) switch
        {
            0 => 0,
            var strength when strength <= StrengthOf(SyntaxKind.AndKeyword) =>
                OfJoined(left) + OfJoined(right),
            var strength when strength == StrengthOf(SyntaxKind.Bar) =>
                IsOneBoolean(left, right) ? OddComparison : 0,
            var strength when strength == StrengthOf(SyntaxKind.Equal) =>
                IsOneBoolean(left, right) || IsOneComplex(left, right) ? OddComparison : 0,
            var strength when strength == StrengthOf(SyntaxKind.Plus) && IsOneString(left, right) => OddOperand,
            var strength when strength == StrengthOf(SyntaxKind.Less) || strength > StrengthOf(SyntaxKind.IsKeyword) =>
                OfMeasured(left) + OfMeasured(right),
            _ => 0,
        };
    }

    private static int StrengthOf(SyntaxKind kind) => SyntaxFacts.BinaryPrecedence(kind);

    private static int OfJoined(TypeInfo? operand) => IsOtherThan(operand, SystemTypes.Boolean) ? OddOperand : 0;

    // Nobody compares by size, adds or joins what is true or false, or what has elements.
    private static int OfMeasured(TypeInfo? operand) =>
        operand is not null && operand != SystemTypes.Any
        && (operand.SystemType is not { } value || value == SystemTypes.Boolean) ? OddOperand : 0;

    // A question asked of an answer: nobody counts, filters or navigates what is true or false.
    private static int OfInput(FunctionSignature function, BoundType focus) =>
        focus.Single == SystemTypes.Boolean && !focus.IsCollection
        && (function.Input.Accepts is not (ValueKind.Any or ValueKind.Boolean)
            || function.Parameters.Any(parameter => parameter.IsEvaluatedPerItem)
            || function.Name is "count" or "first" or "last" or "exists" or "empty" or "distinct")
            ? OddInput : 0;

    private static int OfArguments(FunctionInvocation call, FunctionSignature function, BindingTable bindings)
    {
        var cost = 0;
        for (var index = 0; index < call.ArgumentList.Arguments.Length; index++)
        {
            var argument = call.ArgumentList.Arguments[index];
            var value = bindings[argument].Type.Single;
            cost += function.ParameterAt(index)?.Accepts switch
            {
                ValueKind.Boolean when IsOtherThan(value, SystemTypes.Boolean) => OddCriterion,
                ValueKind.Boolean when value is null && argument is InvocationSyntax or PathExpression => BareCriterion,
                ValueKind.String when IsOtherThan(value, SystemTypes.String) => OddCriterion,
                ValueKind.Integer when IsOtherThan(value, SystemTypes.Integer) => OddCriterion,
                _ => 0,
            };
        }

        return cost;
    }

    private static bool IsOtherThan(TypeInfo? type, TypeInfo expected) =>
        type is not null && type != SystemTypes.Any && type.SystemType != expected;

    private static bool IsOneBoolean(TypeInfo? left, TypeInfo? right) => IsOne(SystemTypes.Boolean, left, right);

    private static bool IsOneString(TypeInfo? left, TypeInfo? right) => IsOne(SystemTypes.String, left, right);

    private static bool IsOne(TypeInfo value, TypeInfo? left, TypeInfo? right) =>
        AreKnown(left, right) && (left?.SystemType == value) != (right?.SystemType == value);

    // One has a value, the other elements.
    private static bool IsOneComplex(TypeInfo? left, TypeInfo? right) =>
        AreKnown(left, right) && left?.SystemType is null != right?.SystemType is null;

    private static bool AreKnown(TypeInfo? left, TypeInfo? right) =>
        left is not null && right is not null && left != SystemTypes.Any && right != SystemTypes.Any;
}
