using System.Runtime.InteropServices;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Binding;

/// <summary>Function calls.</summary>
internal sealed partial class Binder
{
    // A projection whose results still bring new types after so many rounds is taken as unknown.
    private const int MostRounds = 4;

    private bool _isRepeating;

    // What the arguments of the calls around the current place yield; the innermost call's are the last.
    private readonly List<BoundType> _arguments = [];

    // path: the path that the call ends; the variable before its dot may have functions of its own.
    private BoundType BindFunction(FunctionInvocation call, BoundType focus, PathExpression? path)
    {
        if (FindFunction(call, focus, (path?.Target as VariableExpression)?.Name) is not { } function)
        {
            BindArgumentsOfUnknown(call);
            return Record(call, BoundType.Unknown, focus, null);
        }

        CheckArity(call, function);
        CheckInput(call, function, focus, path);
        var first = _arguments.Count;
        BindArguments(call, function, focus);
        return EndCall(call, path, function, focus, first);
    }

    private FunctionSignature? FindFunction(FunctionInvocation call, BoundType focus, string? owner)
    {
        if ((owner is not null && FunctionCatalog.TryGetMember(owner, call.Name, out var function))
            || FunctionCatalog.TryGet(call.Name, out function))
        {
            return function;
        }

        ReportUnknownFunction(call, focus, owner);
        return null;
    }

    private BoundType EndCall(
        FunctionInvocation call, PathExpression? path, FunctionSignature function, BoundType focus, int firstArgument)
    {
        var arguments = CollectionsMarshal.AsSpan(_arguments)[firstArgument..];
        if (function.Name is "defineVariable")
        {
            DefineVariable(call, arguments.Length < 2 ? focus : arguments[^1]);
        }

        Observer?.OnCall(new BoundCall(call, path, function, focus, arguments));
        var type = ResultTypes.Of(function.Result, focus, TypesOf(arguments, function), _context.Model);
        _arguments.RemoveRange(firstArgument, arguments.Length);
        var symbol = _table is null ? null : new FunctionSymbol(function);
        return Record(call, NarrowByArguments(call, function, focus, type), focus, symbol);
    }

    private static ArgumentTypes TypesOf(ReadOnlySpan<BoundType> arguments, FunctionSignature function)
    {
        var result = BoundType.Empty;
        var presence = Presence.Certain;
        for (var index = 0; index < arguments.Length; index++)
        {
            var type = arguments[index];
            if (index >= function.Result.FirstArgument)
            {
                result = index == function.Result.FirstArgument ? type : result.Or(type);
            }

            if (type.Presence < presence
                && function.ParameterAt(index)?.Kind is ParameterKind.Value or ParameterKind.InputExpression)
            {
                presence = type.Presence;
            }
        }

        // Without its last argument iif yields nothing where the criterion does not hold.
        var isComplete = arguments.Length >= function.Parameters.Length;
        return new ArgumentTypes(isComplete ? result : result.WithPresence(Presence.Possible), presence);
    }

    private void ReportUnknownFunction(FunctionInvocation call, BoundType focus, string? owner)
    {
        // What a host put into a variable may have functions that no specification lists.
        if (IsSilent || (owner is not null && _context.Variables.ContainsKey(owner)))
        {
            return;
        }

        if (call.ArgumentList.Arguments.IsEmpty && focus.Types.Any(type => type.FindElement(call.Name) is not null))
        {
            Report(Errors.CalledElement(call.NameToken.Span, call.Name, call.ArgumentList.Span));
            return;
        }

        var names = FunctionCatalog.All.Where(function => function.Owner is null || function.Owner == owner)
            .Select(function => function.Name);
        var similar = _diagnostics.IsTally ? null : EditDistance.Nearest(call.Name, names);
        Report(Errors.UnknownFunction(call.NameToken.Span, call.Name, similar));
    }

    private void CheckArity(FunctionInvocation call, FunctionSignature function)
    {
        var arguments = call.ArgumentList.Arguments;
        // Broken arguments can't be counted.
        if (IsSilent || _tree.HasFindingAt(call.ArgumentList.Span))
        {
            return;
        }

        if (arguments.Length > function.MaxArguments)
        {
            var superfluous = TextSpan.FromBounds(
                arguments[function.MaxArguments].Span.Start, arguments[^1].Span.End);
            ReportArity(superfluous, function, arguments.Length);
        }
        else if (arguments.Length < function.MinArguments)
        {
            ReportArity(call.ArgumentList.Span, function, arguments.Length);
        }
    }

    private void ReportArity(TextSpan span, FunctionSignature function, int given) =>
        Report(Errors.WrongArity(span, function.Name, function.MinArguments, function.MaxArguments, given));

    private void BindArgumentsOfUnknown(FunctionInvocation call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            BindIn(_scope.OnInput(BoundType.Unknown, call), argument);
        }
    }

    // Leaves the types of the arguments at the end of _arguments.
    private void BindArguments(FunctionInvocation call, FunctionSignature function, BoundType focus)
    {
        var arguments = call.ArgumentList.Arguments;
        var total = BindInitialTotal(call, function, focus);
        for (var index = 0; index < arguments.Length; index++)
        {
            var type = index == 1 && total is not null ? total
                : function.Result.Source == ResultSource.ArgumentsRepeated ? BindRepeated(call, index, function, focus)
                : BindArgument(call, index, function, focus, total);

            CheckArgument(arguments[index], function, function.ParameterAt(index), type);
            _arguments.Add(type);
        }
    }

    // $total begins as the initial value, which stands behind the aggregator.
    private BoundType? BindInitialTotal(FunctionInvocation call, FunctionSignature function, BoundType focus) =>
        function.Parameters is [{ Kind: ParameterKind.Aggregator }, var initial]
            && call.ArgumentList.Arguments is [_, var value, ..]
            ? BindIn(_scope.ForArgument(initial.Kind, focus, call), value)
            : null;

    private BoundType BindArgument(
        FunctionInvocation call, int index, FunctionSignature function, BoundType focus, BoundType? total)
    {
        var argument = call.ArgumentList.Arguments[index];
        var kind = function.ParameterAt(index)?.Kind;
        if (kind == ParameterKind.Type)
        {
            return BindTypeArgument(argument, call, function, focus);
        }

        if (kind == ParameterKind.SortKey)
        {
            // Before a key of any type the sign asks for the descending order.
            _sortKey = argument is SortArgument sort ? sort.Key : argument;
        }

        return BindIn(ScopeOf(call, index, kind, focus, total), argument);
    }

    private Scope ScopeOf(
        FunctionInvocation call, int index, ParameterKind? kind, BoundType focus, BoundType? total)
    {
        var scope = kind == ParameterKind.Aggregator && total is { IsEmpty: false }
            ? Scope.OnAggregate(focus, total, call)
            : _scope.ForArgument(kind, focus, call);

        // The result of a criterion is only asked for where it holds.
        var isGuarded = index == 1 && kind == ParameterKind.InputExpression && _typeTests > 0;
        return isGuarded ? scope.With(FactsOf(call.ArgumentList.Arguments[0])) : scope;
    }

    private BoundType BindTypeArgument(
        ExpressionSyntax argument, FunctionInvocation call, FunctionSignature function, BoundType focus)
    {
        _typeTests++;
        if (TypeSpecifiers.NameOf(argument) is not { } name)
        {
            // Some engines take the name as a string, or compute it.
            BindIn(_scope.OnInput(BoundType.Unknown, call), argument);
            return BoundType.Unknown;
        }

        if (FindType(argument, name) is not { } type)
        {
            return BoundType.Unknown;
        }

        if (function.Name is not ("is" or "as" or "ofType"))
        {
            return BoundType.One(type);
        }

        CheckTypeTest(argument, focus, type);
        return focus.NarrowTo(type);
    }

    // A projection may name what only its own results have (repeat(answer | item)), so it is judged on all of them.
    private BoundType BindRepeated(FunctionInvocation call, int index, FunctionSignature function, BoundType focus)
    {
        var projection = call.ArgumentList.Arguments[index];
        if (_isRepeating)
        {
            return Repeat(call, projection, BindArgument(call, index, function, focus, null));
        }

        _isRepeating = true;
        var first = BindArgument(call, index, function, focus, null);
        _isRepeating = false;
        var all = Repeat(call, projection, first);
        BindArgument(call, index, function, all.Types.IsEmpty ? focus : focus.Or(all), null);
        return all;
    }

    // The projection is evaluated on its own results too. Inside of another repetition that would cost a power of
    // the nesting, so there the results are known only if the first round brings all types.
    private BoundType Repeat(FunctionInvocation call, ExpressionSyntax projection, BoundType first)
    {
        if (_isRepeating)
        {
            return first.IsKnown && first.Types.Length == 1 ? first : BoundType.Unknown;
        }

        _isRepeating = true;
        var all = first;
        for (var round = 0; round < MostRounds && all.IsKnown && !all.Types.IsEmpty; round++)
        {
            var next = all.Or(BindIn(_scope.OnItems(all, call), projection));
            if (next.Types.Length == all.Types.Length)
            {
                _isRepeating = false;
                return next;
            }

            all = next;
        }

        _isRepeating = false;
        return all.Types.IsEmpty ? all : BoundType.Unknown;
    }
}
