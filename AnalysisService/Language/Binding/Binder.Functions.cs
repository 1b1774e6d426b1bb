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

    // owner: the variable before the dot, which may have functions of its own.
    private BoundType BindFunction(FunctionInvocation call, BoundType focus, string? owner)
    {
        FunctionSignature? function = null;
        if ((owner is null || !FunctionCatalog.TryGetMember(owner, call.Name, out function))
            && !FunctionCatalog.TryGet(call.Name, out function))
        {
            ReportUnknownFunction(call, owner);
            BindArgumentsOfUnknown(call.ArgumentList);
            return Record(call, BoundType.Unknown, focus, null);
        }

        CheckArity(call, function);
        var arguments = BindArguments(call.ArgumentList, function, focus);
        var type = ResultTypes.Of(function.Result, focus, arguments, _context.Model);
        return Record(call, type, focus, new FunctionSymbol(function));
    }

    private void ReportUnknownFunction(FunctionInvocation call, string? owner)
    {
        // What a host put into a variable may have functions that no specification lists.
        if (IsSilent || (owner is not null && _context.Variables.ContainsKey(owner)))
        {
            return;
        }

        var names = FunctionCatalog.All.Where(function => function.Owner is null || function.Owner == owner)
            .Select(function => function.Name);
        Report(Errors.UnknownFunction(call.NameToken.Span, call.Name, EditDistance.Nearest(call.Name, names)));
    }

    private void CheckArity(FunctionInvocation call, FunctionSignature function)
    {
        var arguments = call.ArgumentList.Arguments;
        if (IsSilent || HasSyntaxErrors(call.ArgumentList.Span))
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

    // Broken arguments can't be counted.
    private bool HasSyntaxErrors(TextSpan span)
    {
        foreach (var diagnostic in _tree.Diagnostics)
        {
            if (span.Touches(diagnostic.Span.Start))
            {
                return true;
            }
        }

        return false;
    }

    private void ReportArity(TextSpan span, FunctionSignature function, int given) =>
        Report(Errors.WrongArity(span, function.Name, function.MinArguments, function.MaxArguments, given));

    private void BindArgumentsOfUnknown(ArgumentList list)
    {
        foreach (var argument in list.Arguments)
        {
            BindIn(_scope.OnInput(BoundType.Unknown), argument);
        }
    }

    // The types of the arguments that the result may come from.
    private BoundType BindArguments(ArgumentList list, FunctionSignature function, BoundType focus)
    {
        var result = BoundType.Empty;
        for (var index = 0; index < list.Arguments.Length; index++)
        {
            var argument = list.Arguments[index];
            var type = BindArgument(argument, function.ParameterAt(index), focus);
            if (function.Result.Source == ResultSource.ArgumentsRepeated)
            {
                type = Repeat(argument, type);
            }

            if (index >= function.Result.FirstArgument)
            {
                result = result.Or(type);
            }
        }

        if (function.Name is "defineVariable")
        {
            DefineVariable(list, focus, result);
        }

        return result;
    }

    private BoundType BindArgument(ExpressionSyntax argument, FunctionParameter? parameter, BoundType focus) =>
        parameter?.Kind == ParameterKind.Type
            ? BindTypeArgument(argument, focus)
            : BindIn(_scope.ForArgument(parameter?.Kind, focus), argument);

    private BoundType BindTypeArgument(ExpressionSyntax argument, BoundType focus)
    {
        if (TypeSpecifiers.NameOf(argument) is not { } name)
        {
            // Some engines take the name as a string, or compute it.
            BindIn(_scope.OnInput(BoundType.Unknown), argument);
            return BoundType.Unknown;
        }

        return FindType(argument, name) is { } type ? focus.NarrowTo(type) : BoundType.Unknown;
    }

    // The projection is evaluated on its own results too. Inside of another repetition that would cost a power of
    // the nesting, so there the results are known only if the first round brings all types.
    private BoundType Repeat(ExpressionSyntax projection, BoundType first)
    {
        if (_isRepeating)
        {
            return first.IsKnown && first.Types.Length == 1 ? first : BoundType.Unknown;
        }

        _isRepeating = true;
        var all = first;
        for (var round = 0; round < MostRounds && all.IsKnown && !all.Types.IsEmpty; round++)
        {
            var next = all.Or(BindIn(_scope.OnItems(all), projection));
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
