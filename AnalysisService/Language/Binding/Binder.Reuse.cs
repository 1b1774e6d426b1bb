using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>
/// Taking over what binding a part gave before the last edit, where the part is the same node and stands in the same
/// surroundings.
/// </summary>
internal sealed partial class Binder
{
    private readonly NodeReuse? _reuse;

    // Definitions, variables that nobody defined, and types of another resource: what is said of them depends on
    // places far from theirs.
    private int _onces;

    private Scope? _comparedScope;
    private Scope? _equalScope;

    // As BindExpression, which see.
    private BoundType BindWithReuse(NodeReuse reuse, ExpressionSyntax expression)
    {
        var known = reuse.Find(expression);
        if (known is not null && TryRecall(known, out var recalled))
        {
            return recalled;
        }

        reuse.Bound++;
        var mark = Mark();
        var depth = _spine.Count;
        var start = new OperandStart(_defined, _typeTests);
        BoundType? type = null;
        while (expression.LeftOperand is { } left)
        {
            if (reuse.FindBeginning(expression) is { } beginning && TryRecall(beginning, out type))
            {
                break;
            }

            _spine.Add(expression);
            expression = left;
        }

        type ??= expression is FunctionInvocation call
            ? BindFunction(call, _scope.This, path: null)
            : BindFirst(expression);
        while (_spine.Count > depth)
        {
            var next = _spine[^1];
            _spine.RemoveAt(_spine.Count - 1);
            type = next is PathExpression path ? BindInvocation(path, type) : BindNext(next, type, in start);
            if (reuse.FindBeginning(next) is { } reached)
            {
                Remember(reached, type, in mark, in start);
            }
        }

        if (known is not null)
        {
            Remember(known, type, in mark, in start);
        }

        return type;
    }

    private BindingMark Mark() =>
        new(_diagnostics.Count, _diagnostics.Errors, _diagnostics.Added, _ownRoots, _onces);

    private bool TryRecall(ReusableNode known, [NotNullWhen(true)] out BoundType? type)
    {
        type = null;
        if ((_isBroken ? known.BoundInBroken : known.Bound) is not BoundMemo memo
            || _isRepeating
            || _diagnostics.Errors + memo.Errors >= DiagnosticBag.Limit
            || !(memo.IsComplete || IsTakenUpBy(memo))
            || !IsInSameScope(memo)
            || !AreSame(memo.Defined, _defined)
            || (_isBroken && _tree.HasFindingAt(known.Node.Span)))
        {
            return false;
        }

        foreach (var finding in memo.Findings)
        {
            _diagnostics.Add(finding);
        }

        if (!memo.IsComplete)
        {
            _diagnostics.AddDropped();
        }

        _typeTests += memo.TypeTests;
        _ownRoots += memo.HasOwnRoot ? 1 : 0;
        _sortKey = memo.SortKey ?? _sortKey;
        type = memo.Type;
        return true;
    }

    private void Remember(ReusableNode known, BoundType type, in BindingMark mark, in OperandStart start)
    {
        if (_isRepeating || _onces != mark.Onces || _diagnostics.IsFull
            || (_isBroken && _tree.HasFindingAt(known.Node.Span)))
        {
            return;
        }

        var findings = _diagnostics.KeptFrom(mark.Findings);
        var memo = new BoundMemo(
            _scope, start.Defined, type, findings, _diagnostics.Errors - mark.Errors,
            _diagnostics.Added - mark.Added == findings.Length, _typeTests - start.TypeTests, _ownRoots > mark.Roots,
            _sortKey is { } key && known.Node.Span.Contains(key.Span) ? key : null);
        if (_isBroken)
        {
            known.BoundInBroken = memo;
        }
        else
        {
            known.Bound = memo;
        }
    }

    // Then what the memo lacks is not missed.
    private bool IsTakenUpBy(BoundMemo memo) =>
        _diagnostics.Others + memo.Findings.Length - memo.Errors >= DiagnosticBag.Limit;

    // Mostly many in turn have the same two.
    private bool IsInSameScope(BoundMemo memo)
    {
        if (!ReferenceEquals(_scope, _comparedScope) || !ReferenceEquals(memo.Scope, _equalScope))
        {
            if (!memo.Scope.IsSameAs(_scope))
            {
                return false;
            }

            (_comparedScope, _equalScope) = (_scope, memo.Scope);
        }

        return true;
    }

    private static bool AreSame(
        ImmutableDictionary<string, DefinedVariable> one, ImmutableDictionary<string, DefinedVariable> other) =>
        ReferenceEquals(one, other) || (one.IsEmpty && other.IsEmpty);
}
