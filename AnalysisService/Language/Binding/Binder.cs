using System.Runtime.CompilerServices;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>
/// Gives every part of an expression its types, from the leaves up, and reports names that mean nothing. Where anything
/// is in doubt the type is unknown, and nothing that follows from it is reported: a false alarm is worse than a miss.
/// </summary>
internal sealed partial class Binder
{
    private readonly SyntaxTree _tree;
    private readonly BindingContext _context;
    private readonly BindingTable? _table;
    private readonly DiagnosticBag _diagnostics;
    private readonly IBindingObserver? _observer;
    private readonly List<ExpressionSyntax> _spine = [];
    private readonly bool _isBroken;
    private Scope _scope;

    private Binder(
        SyntaxTree tree,
        BindingContext context,
        BindingTable? table,
        DiagnosticBag diagnostics,
        IBindingObserver? observer,
        NodeReuse? reuse = null)
    {
        _reuse = reuse;
        _tree = tree;
        _context = context;
        _table = table;
        _diagnostics = diagnostics;
        _observer = observer;
        _isBroken = !tree.Diagnostics.IsEmpty;
        _scope = Scope.Root(context.Focus);
    }

    /// <summary>Binds a whole expression and finds what is wrong with it; never fails.</summary>
    /// <param name="tree">The expression.</param>
    /// <param name="context">What surrounds it.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    /// <param name="observer">Told of each part that is bound; null where nobody wants to know.</param>
    /// <param name="table">Receives what is found out about each node; null where only the findings count.</param>
    /// <returns>What the expression yields.</returns>
    public static BoundType Bind(
        SyntaxTree tree,
        BindingContext context,
        DiagnosticBag diagnostics,
        IBindingObserver? observer = null,
        BindingTable? table = null)
    {
        var binder = new Binder(tree, context, table, diagnostics, observer);
        var type = binder.BindExpression(tree.Root);
        binder.ReportForeignRoots();
        return type;
    }

    /// <summary>
    /// As <see cref="Bind(SyntaxTree, BindingContext, DiagnosticBag, IBindingObserver?, BindingTable?)"/>, but takes over
    /// what is known of parts that did not change, and keeps what is found out of the others.
    /// </summary>
    /// <param name="tree">The expression.</param>
    /// <param name="context">What surrounds it: what it was when <paramref name="reuse"/> began.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    /// <param name="observer">Told of each part that is bound anew; depends on nothing but what it is told.</param>
    /// <param name="reuse">What the tree was parsed with.</param>
    /// <returns>What the expression yields.</returns>
    public static BoundType Bind(
        SyntaxTree tree, BindingContext context, DiagnosticBag diagnostics, IBindingObserver? observer, NodeReuse reuse)
    {
        var binder = new Binder(tree, context, table: null, diagnostics, observer, reuse);
        var type = binder.BindExpression(tree.Root);
        binder.ReportForeignRoots();
        return type;
    }

    // Looking for a similar name costs more than all the rest: it is asked before, not when a finding is dropped.
    private bool IsSilent => _isRepeating || _diagnostics.IsFull;

    // What is bound once more is not observed once more.
    private IBindingObserver? Observer => _isRepeating ? null : _observer;

    // Where the text is broken its parts may not belong together: names are judged, types are not.
    private bool IsJudgingTypes => !_isBroken && !IsSilent;

    // Chains nest to the left as deep as they are long: the loop walks down to the first operand and up again.
    private BoundType BindExpression(ExpressionSyntax expression)
    {
        // The parser bounds how deep a tree is, and every usual thread has room for that; on a smaller one something
        // stays unknown rather than that the process ends.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Record(expression, BoundType.Unknown);
        }

        if (_reuse is not null)
        {
            return BindWithReuse(_reuse, expression);
        }

        var depth = _spine.Count;
        var start = new OperandStart(_defined, _typeTests);
        while (expression.LeftOperand is { } left)
        {
            _spine.Add(expression);
            expression = left;
        }

        // Calls nest the deepest: they go the shortest way, for the stack's sake.
        var type = expression is FunctionInvocation call
            ? BindFunction(call, _scope.This, path: null)
            : BindFirst(expression);
        while (_spine.Count > depth)
        {
            var next = _spine[^1];
            _spine.RemoveAt(_spine.Count - 1);
            type = next is PathExpression path ? BindInvocation(path, type) : BindNext(next, type, in start);
        }

        return type;
    }

    private BoundType BindIn(Scope scope, ExpressionSyntax expression)
    {
        var outer = _scope;
        var defined = _defined;
        _scope = scope;
        var type = BindExpression(expression);
        _scope = outer;
        _defined = defined;
        return type;
    }

    private BoundType BindFirst(ExpressionSyntax expression) => expression switch
    {
        MemberInvocation member => Narrow(member, BindMember(member, _scope.This, isFirst: true)),
        LiteralExpression literal => Record(literal, TypeOfLiteral(literal.Token.Kind)),
        SpecialInvocation special => Narrow(special, BindSpecial(special)),
        VariableExpression variable => BindVariable(variable),
        ParenthesizedExpression parenthesized =>
            Record(parenthesized, BindExpression(parenthesized.Expression)),
        QuantityExpression quantity => Record(quantity, SystemResults.Present(SystemTypes.Quantity)),
        EmptyCollectionExpression empty => Record(empty, BoundType.Empty),
        UnaryExpression unary => BindUnary(unary),
        InstanceSelector selector => BindInstance(selector),
        _ => throw new InvalidOperationException($"{expression.Kind} is no first operand."),
    };

    private BoundType BindNext(ExpressionSyntax expression, BoundType left, in OperandStart start) => expression switch
    {
        BinaryExpression binary => BindBinary(binary, left, in start),
        IndexerExpression indexer => BindIndexer(indexer, left),
        TypeExpression type => BindTypeExpression(type, left),
        SortArgument argument => Record(argument, left),
        _ => throw new InvalidOperationException($"{expression.Kind} has no left operand."),
    };

    private BoundType BindInvocation(PathExpression path, BoundType focus)
    {
        var type = path.Invocation switch
        {
            MemberInvocation member => BindMember(member, focus, isFirst: false),
            FunctionInvocation function => BindFunction(function, focus, path),
            SpecialInvocation special => BindSpecial(special),
            var other => throw new InvalidOperationException($"{other.Kind} is no invocation."),
        };
        return Record(path, Narrow(path, type));
    }

    private BoundType BindIndexer(IndexerExpression indexer, BoundType target)
    {
        var index = BindExpression(indexer.Index);
        CheckIndex(indexer, index);
        Observer?.OnIndexer(indexer, target, index);
        return Record(indexer, target.WithCardinality(isCollection: false).WithPresence(Presence.Possible));
    }

    private BoundType BindTypeExpression(TypeExpression expression, BoundType operand)
    {
        _typeTests++;
        var type = FindType(expression.Type, expression.Type.Name);
        if (type is not null)
        {
            CheckTypeTest(expression.Type, operand, type);
        }

        var isTest = expression.OperatorToken.Kind == SyntaxKind.IsKeyword;
        Observer?.OnTypeTest(expression, operand, type);
        return Record(expression, isTest ? SystemResults.BooleanIf(operand)
            : type is null ? BoundType.Unknown
            : operand.NarrowTo(type));
    }

    private BoundType BindInstance(InstanceSelector selector)
    {
        var type = TypeSpecifiers.NameOf(selector.Type) is { } name ? FindType(selector.Type, name) : null;
        foreach (var part in selector.Body)
        {
            if (part.Node is InstanceElement element)
            {
                BindInstanceElement(element, type);
            }
        }

        return Record(selector, type is null ? BoundType.Unknown : BoundType.One(type));
    }

    private void BindInstanceElement(InstanceElement element, TypeInfo? type)
    {
        if (_table is not null && type is not null && !element.NameToken.IsMissing)
        {
            var found = LookUp(element.Name, BoundType.One(type), out var symbol);
            Record(element, found, BoundType.One(type), symbol);
        }

        BindExpression(element.Value);
    }

    private TypeInfo? FindType(SyntaxNode place, string name)
    {
        if (_context.Model is not { } model)
        {
            return null;
        }

        var type = TypeSpecifiers.Find(model, name);
        if (type is not null)
        {
            Record(place, BoundType.One(type), BoundType.Unknown, new TypeSymbol(type));
        }
        else if (!IsSilent && TypeSpecifiers.IsJudged(model, name))
        {
            var similar = _diagnostics.IsTally ? null : TypeSpecifiers.Suggest(model, name);
            Report(Errors.UnknownType(place.Span, name, model.Release, similar));
        }

        return type;
    }

    private static BoundType TypeOfLiteral(SyntaxKind kind) => kind switch
    {
        SyntaxKind.String => SystemResults.Present(SystemTypes.String),
        SyntaxKind.Integer => SystemResults.Present(SystemTypes.Integer),
        SyntaxKind.Long => SystemResults.Present(SystemTypes.Long),
        SyntaxKind.Decimal => SystemResults.Present(SystemTypes.Decimal),
        SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword => SystemResults.Present(SystemTypes.Boolean),
        SyntaxKind.Date => SystemResults.Present(SystemTypes.Date),
        SyntaxKind.DateTime => SystemResults.Present(SystemTypes.DateTime),
        SyntaxKind.Time => SystemResults.Present(SystemTypes.Time),
        _ => throw new InvalidOperationException($"{kind} is no literal."),
    };

    private BoundType Record(SyntaxNode node, BoundType type) => Record(node, type, _scope.This, null);

    private BoundType Record(SyntaxNode node, BoundType type, BoundType focus, Symbol? symbol)
    {
        _table?.Add(node, new NodeBinding(type, focus, symbol));
        return type;
    }

    // A finding that nobody wants takes no other's place.
    private void Report(Diagnostic diagnostic)
    {
        if (_diagnostics.IsTally || _context.Rules.Apply(diagnostic) is not null)
        {
            _diagnostics.Add(diagnostic);
        }
    }
}
