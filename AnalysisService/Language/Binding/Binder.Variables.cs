using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Binding;

/// <summary>Variables: of the environment, defined in the expression, and <c>$this</c> and its like.</summary>
internal sealed partial class Binder
{
    // What is defined and known at the current place, and anywhere.
    private ImmutableDictionary<string, DefinedVariable> _defined =
        ImmutableDictionary<string, DefinedVariable>.Empty;

    private HashSet<string>? _definedAnywhere;
    private bool _hasComputedNames;

    private BoundType BindSpecial(SpecialInvocation special)
    {
        var type = special.Token.Kind switch
        {
            SyntaxKind.ThisKeyword => _scope.This,
            SyntaxKind.IndexKeyword when _scope.HasIndex => SystemResults.Present(SystemTypes.Integer),
            SyntaxKind.TotalKeyword when _scope.Total is { } total => total,
            _ => BoundType.Unknown,
        };
        CheckPlace(special);
        var name = SyntaxFacts.Spelling(special.Token.Kind);
        var symbol = new VariableSymbol(name) { Definition = _scope.CallOf(special.Token.Kind) };
        return Record(special, type, _scope.This, symbol);
    }

    private BoundType BindVariable(VariableExpression variable)
    {
        if (TryFindVariable(variable.Name, out var type, out var definition))
        {
            var symbol = new VariableSymbol($"%{variable.Name}") { Definition = definition };
            return Record(variable, type, _scope.This, symbol);
        }

        _onces++;
        if (!_hasComputedNames && !IsSilent && variable.Name.Length > 0 && !variable.Token.IsUnterminated)
        {
            ReportUnknownVariable(variable);
        }

        return Record(variable, BoundType.Unknown);
    }

    private bool TryFindVariable(
        string name, [NotNullWhen(true)] out BoundType? type, out FunctionInvocation? definition)
    {
        if (_defined.TryGetValue(name, out var defined))
        {
            (type, definition) = (defined.Type, defined.Definition);
            return true;
        }

        definition = null;
        if (_context.Variables.TryGetValue(name, out var declaration))
        {
            type = _context.Model is { } model ? VariableTypes.Of(model, declaration.Type) : BoundType.Unknown;
            return true;
        }

        return EnvironmentVariables.TryGet(name, _context, out type);
    }

    // Hosts provide variables that a text says nothing of: only what looks like a misspelling is an error.
    private void ReportUnknownVariable(VariableExpression variable)
    {
        if (_definedAnywhere?.Contains(variable.Name) is true)
        {
            Report(Errors.VariableOutOfScope(variable.Span, variable.Name));
            return;
        }

        var names = EnvironmentVariables.Core.Concat(_context.Variables.Keys).Concat(_defined.Keys);
        Report(EditDistance.Nearest(variable.Name, names) is { } suggestion
            ? Errors.UnknownVariable(variable.Span, variable.Name, suggestion)
            : Errors.UndeclaredVariable(variable.Span, variable.Name));
    }

    private void CheckPlace(SpecialInvocation special)
    {
        if (IsSilent)
        {
            return;
        }

        if (special.Token.Kind == SyntaxKind.IndexKeyword && !_scope.HasIndex)
        {
            Report(Errors.SpecialOutOfPlace(special.Span, "$index", "the criterion or projection of a function"));
        }
        else if (special.Token.Kind == SyntaxKind.TotalKeyword && !_scope.HasTotal)
        {
            Report(Errors.SpecialOutOfPlace(special.Span, "$total", "the aggregator of aggregate()"));
        }
    }

    // A definition holds for what follows it in its path, arguments included (https://hl7.org/fhirpath/#definevariable).
    private void DefineVariable(FunctionInvocation call, BoundType value)
    {
        _onces++;
        if (call.ArgumentList.Arguments is not [LiteralExpression { Token.Kind: SyntaxKind.String } literal, ..])
        {
            _hasComputedNames = true;
            return;
        }

        var name = EscapeSequence.Unquote(_tree.TextOf(literal.Token), literal.Token.IsUnterminated);
        if (IsJudgingTypes && IsTaken(name))
        {
            Report(Errors.RedefinedVariable(
                literal.Span, name, _defined.GetValueOrDefault(name)?.Definition.ArgumentList.Arguments[0].Span));
        }

        _defined = _defined.SetItem(name, new DefinedVariable(value, call));
        _definedAnywhere ??= new HashSet<string>(StringComparer.Ordinal);
        _definedAnywhere.Add(name);
    }

    private bool IsTaken(string name) =>
        _defined.ContainsKey(name) || _context.Variables.ContainsKey(name) || EnvironmentVariables.IsReserved(name);
}
