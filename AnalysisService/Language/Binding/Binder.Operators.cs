using System.Collections.Immutable;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>Operators, and what a condition makes sure of for what it guards.</summary>
internal sealed partial class Binder
{
    // Every operand of a long chain is guarded by all before it: only the nearest ones are looked at.
    private const int MostGuards = 32;

    private int _typeTests;

    private ExpressionSyntax? _sortKey;

    private BoundType BindUnary(UnaryExpression unary)
    {
        var operand = BindExpression(unary.Operand);
        if (unary != _sortKey)
        {
            CheckSign(unary, operand);
        }

        return Record(unary, operand.WithCardinality(isCollection: false));
    }

    private BoundType BindBinary(BinaryExpression binary, BoundType left, in OperandStart start)
    {
        var kind = binary.OperatorToken.Kind;
        var definedLeft = _defined;
        _defined = start.Defined;
        var isGuard = kind is SyntaxKind.AndKeyword or SyntaxKind.ImpliesKeyword && _typeTests > start.TypeTests;
        var right = isGuard
            ? BindIn(_scope.With(FactsOf(binary.Left)), binary.Right)
            : BindExpression(binary.Right);

        // Whether parentheses around the operands end what is defined in them is not judged.
        // The left side is the long one of a chain: what the right one adds is put to it.
        _defined = _defined == start.Defined ? definedLeft : definedLeft.SetItems(_defined);
        var result = OperatorTable.ResultOf(kind, left, right);
        if (result is null)
        {
            ReportOperands(binary, left, right);
        }

        Observer?.OnOperator(new BoundOperator(binary, left, right));
        return Record(binary, result ?? OperatorTable.ResultWithoutOperands(kind));
    }

    // A focus or path that a condition has tested has the tested type where the condition holds.
    private BoundType Narrow(ExpressionSyntax expression, BoundType type)
    {
        foreach (var fact in _scope.Facts)
        {
            if (_tree.TextOf(expression).SequenceEqual(fact.Path))
            {
                type = type.NarrowTo(fact.Type);
            }
        }

        return type;
    }

    private ImmutableArray<TypeFact> FactsOf(ExpressionSyntax condition)
    {
        if (_context.Model is not { } model)
        {
            return [];
        }

        var facts = ImmutableArray.CreateBuilder<TypeFact>();
        var open = new Stack<ExpressionSyntax>([condition]);
        for (var guards = 0; guards < MostGuards && open.TryPop(out var part); guards++)
        {
            if (part is ParenthesizedExpression parenthesized)
            {
                open.Push(parenthesized.Expression);
            }
            else if (part is BinaryExpression { OperatorToken.Kind: SyntaxKind.AndKeyword } both)
            {
                open.Push(both.Left);
                open.Push(both.Right);
            }
            else if (TypeTests.Find(part, _tree) is { } test && TypeSpecifiers.Find(model, test.TypeName) is { } type)
            {
                facts.Add(new TypeFact(test.Path, type));
            }
        }

        return facts.ToImmutable();
    }
}
