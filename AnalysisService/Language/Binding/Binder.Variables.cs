using System.Diagnostics.CodeAnalysis;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Binding;

/// <summary>Variables: of the environment, defined in the expression, and <c>$this</c> and its like.</summary>
internal sealed partial class Binder
{
    private Dictionary<string, BoundType>? _defined;
    private bool _hasComputedNames;

    private BoundType BindSpecial(SpecialInvocation special)
    {
        var type = special.Token.Kind switch
        {
            SyntaxKind.ThisKeyword => _scope.This,
            SyntaxKind.IndexKeyword when _scope.HasIndex => SystemResults.Integer,
            _ => BoundType.Unknown,
        };
        var name = SyntaxFacts.Spelling(special.Token.Kind);
        return Record(special, type, _scope.This, new VariableSymbol(name));
    }

    private BoundType BindVariable(VariableExpression variable)
    {
        if (TryFindVariable(variable.Name, out var type))
        {
            return Record(variable, type, _scope.This, new VariableSymbol($"%{variable.Name}"));
        }

        if (!_hasComputedNames && !IsSilent && variable.Name.Length > 0 && !variable.Token.IsUnterminated)
        {
            ReportUnknownVariable(variable);
        }

        return Record(variable, BoundType.Unknown);
    }

    private bool TryFindVariable(string name, [NotNullWhen(true)] out BoundType? type)
    {
        if (_defined is not null && _defined.TryGetValue(name, out type))
        {
            return true;
        }

        if (_context.Variables.TryGetValue(name, out var declaration))
        {
            type = TypeOf(declaration);
            return true;
        }

        return EnvironmentVariables.TryGet(name, _context, out type);
    }

    private BoundType TypeOf(VariableDeclaration declaration)
    {
        if (_context.Model is not { } model || declaration.Type.Length == 0)
        {
            return BoundType.Unknown;
        }

        if (TypeSpecifiers.Find(model, declaration.Type) is { } type)
        {
            return BoundType.Of([type], isCollection: true);
        }

        return model.ResolvePath(declaration.Type) is { } path
            ? BoundType.Of(path.Types, isCollection: true, path.Element)
            : BoundType.Unknown;
    }

    // Hosts provide variables that a text says nothing of: only what looks like a misspelling is an error.
    private void ReportUnknownVariable(VariableExpression variable)
    {
        IEnumerable<string> defined = _defined is null ? [] : _defined.Keys;
        var names = EnvironmentVariables.Core.Concat(_context.Variables.Keys).Concat(defined);
        Report(EditDistance.Nearest(variable.Name, names) is { } suggestion
            ? Errors.UnknownVariable(variable.Span, variable.Name, suggestion)
            : Errors.UndeclaredVariable(variable.Span, variable.Name));
    }

    // A definition holds for what follows it in its path. Where that ends is not judged here: the name stays known.
    private void DefineVariable(ArgumentList list, BoundType focus, BoundType arguments)
    {
        if (list.Arguments is not [LiteralExpression { Token.Kind: SyntaxKind.String } name, ..])
        {
            _hasComputedNames = true;
            return;
        }

        _defined ??= new Dictionary<string, BoundType>(StringComparer.Ordinal);
        var quoted = _tree.TextOf(name.Token);
        _defined[EscapeSequence.Unquote(quoted, name.Token.IsUnterminated)] =
            list.Arguments.Length == 1 ? focus : arguments;
    }
}
