using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules.Invariants;

/// <summary>
/// Finds what makes an invariant empty where it is missing. Logic has three values
/// (https://hl7.org/fhirpath/#boolean-logic): an empty operand does no harm where the other one decides, so of
/// <c>a and b</c> only those cases count for b in which a is not false.
/// </summary>
internal sealed class EmptyResults
{
    // Deeper and wider than any invariant; what is beyond goes unreported.
    private const int MostLevels = 64;
    private const int MostOperands = 64;

    private readonly BindingTable _bindings;
    private readonly RuleReport _report;
    private readonly PathText _paths;
    private readonly ExistenceFacts _facts;
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private int _level;

    public EmptyResults(BindingTable bindings, RuleReport report)
    {
        _bindings = bindings;
        _report = report;
        var isOnResource = report.Context.Focus.Single is { Kind: TypeKind.Resource };
        _paths = new PathText(report.Tree, bindings, isOnResource);
        _facts = new ExistenceFacts(report.Tree, bindings, _paths);
    }

    /// <summary>Reports each part of a whole invariant that may be missing and leaves it empty then.</summary>
    public void Find(ExpressionSyntax root) => Find(root, []);

    // known: what exists wherever this part counts.
    private void Find(ExpressionSyntax part, ImmutableHashSet<string> known)
    {
        if (_level == MostLevels)
        {
            return;
        }

        _level++;
        part = Shape.Bare(part);
        switch (part)
        {
            case BinaryExpression { OperatorToken.Kind: SyntaxKind.AndKeyword or SyntaxKind.OrKeyword } chain:
                FindInChain(chain, known);
                break;
            case BinaryExpression { OperatorToken.Kind: SyntaxKind.ImpliesKeyword } binary:
                Find(binary.Left, _facts.WithStrict(known, binary.Right, false));
                Find(binary.Right, _facts.With(known, binary.Left, true));
                break;
            case BinaryExpression { OperatorToken.Kind: SyntaxKind.XorKeyword } binary:
                Find(binary.Left, known);
                Find(binary.Right, known);
                break;
            default:
                FindInOperand(part, part, known);
                break;
        }

        _level--;
    }

    private void FindInChain(BinaryExpression chain, ImmutableHashSet<string> known)
    {
        var kind = chain.OperatorToken.Kind;
        var operands = new List<ExpressionSyntax>();
        ExpressionSyntax left = chain;
        while (left is BinaryExpression binary && binary.OperatorToken.Kind == kind)
        {
            operands.Add(binary.Right);
            left = Shape.Bare(binary.Left);
        }

        operands.Add(left);
        if (operands.Count > MostOperands)
        {
            return;
        }

        // An operand counts where no other one decides: none is false in a row of and, none true in a row of or. That
        // one before it may be empty is reported there.
        var outcome = kind == SyntaxKind.AndKeyword;
        for (var index = operands.Count - 1; index >= 0; index--)
        {
            var others = known;
            for (var other = 0; other < operands.Count; other++)
            {
                others = other == index ? others
                    : other > index ? _facts.With(others, operands[other], outcome)
                    : _facts.WithStrict(others, operands[other], outcome);
            }

            Find(operands[index], others);
        }
    }

    // test: the whole that yields a Boolean, and that a fix would guard.
    private void FindInOperand(ExpressionSyntax part, ExpressionSyntax test, ImmutableHashSet<string> known)
    {
        part = Shape.Bare(part);
        if (_level == MostLevels || IsPresent(part, known))
        {
            return;
        }

        _level++;
        switch (part)
        {
            case BinaryExpression binary:
                FindInOperator(binary, test, known);
                break;
            case UnaryExpression unary:
                FindInOperand(unary.Operand, test, known);
                break;
            case TypeExpression { OperatorToken.Kind: SyntaxKind.IsKeyword } type:
                FindInOperand(type.Operand, test, known);
                break;
            case FunctionInvocation or PathExpression { Invocation: FunctionInvocation }:
                FindInCall(part, test, known);
                break;
            case PathExpression or MemberInvocation or TypeExpression or IndexerExpression:
                Report(part, test);
                break;
            default:
                break;
        }

        _level--;
    }

    private void FindInOperator(BinaryExpression binary, ExpressionSyntax test, ImmutableHashSet<string> known)
    {
        switch (binary.OperatorToken.Kind)
        {
            case SyntaxKind.AndKeyword or SyntaxKind.OrKeyword or SyntaxKind.XorKeyword or SyntaxKind.ImpliesKeyword:
                Find(binary, known);
                break;
            case SyntaxKind.InKeyword:
                FindInOperand(binary.Left, test, known);
                break;
            case SyntaxKind.ContainsKeyword:
                FindInOperand(binary.Right, test, known);
                break;
            case SyntaxKind.Bar when IsPresent(binary.Left, known) || IsPresent(binary.Right, known):
                break;
            case SyntaxKind.Bar:
                Report(binary, test);
                break;
            default:
                FindInOperand(binary.Left, test, known);
                FindInOperand(binary.Right, test, known);
                break;
        }
    }

    private void FindInCall(ExpressionSyntax part, ExpressionSyntax test, ImmutableHashSet<string> known)
    {
        var target = Shape.Target(part);
        if (Shape.Call(part) is not { } call || _bindings[call].Symbol is not FunctionSymbol { Function: var function })
        {
            return;
        }

        if (function.Name == "not" && target is not null)
        {
            Find(target, known);
        }
        else if (function.Name == "iif")
        {
            FindInChoice(call, known);
        }
        else if (function.Result.Presence == ResultPresence.Input)
        {
            FindInInput(call, target, function, test, known);
        }
        else if (IsFilter(function))
        {
            Report(part, test);
        }
    }

    private void FindInChoice(FunctionInvocation call, ImmutableHashSet<string> known)
    {
        if (call.ArgumentList.Arguments is [var criterion, var result, var otherwise])
        {
            Find(result, _facts.With(known, criterion, true));
            Find(otherwise, _facts.With(known, criterion, false));
        }
    }

    private void FindInInput(
        FunctionInvocation call,
        ExpressionSyntax? target,
        FunctionSignature function,
        ExpressionSyntax test,
        ImmutableHashSet<string> known)
    {
        if (target is not null)
        {
            FindInOperand(target, test, known);
        }

        var isOfArguments = function.Result.Source == ResultSource.Fixed;
        for (var index = 0; isOfArguments && index < call.ArgumentList.Arguments.Length; index++)
        {
            if (function.ParameterAt(index)?.Kind == ParameterKind.Value)
            {
                FindInOperand(call.ArgumentList.Arguments[index], test, known);
            }
        }
    }

    // What may leave nothing of its input. Of other functions it is not known.
    private static bool IsFilter(FunctionSignature function) =>
        function.Result.Source is ResultSource.Input or ResultSource.TypeArgument
        || function.Name.StartsWith("to", StringComparison.Ordinal);

    // True also where nothing is known.
    private bool IsPresent(ExpressionSyntax part, ImmutableHashSet<string> known)
    {
        while (true)
        {
            part = Shape.Bare(part);
            var bound = _bindings[part].Type;
            if (!bound.IsKnown || bound.Presence != Presence.Possible
                || (known.Count > 0 && _paths.Of(part) is { } path && known.Contains(path)))
            {
                return true;
            }

            switch (part)
            {
                case PathExpression { Invocation: MemberInvocation member } step when IsRequired(member):
                    part = step.Target;
                    break;
                case PathExpression { Invocation: FunctionInvocation call } step when KeepsItems(call):
                    part = step.Target;
                    break;
                case PathExpression { Invocation: SpecialInvocation }:
                    return true;
                case MemberInvocation member:
                    return IsRequired(member) || _bindings[member].Symbol is TypeSymbol;
                case SpecialInvocation or VariableExpression:
                    return true;
                default:
                    return false;
            }
        }
    }

    private bool IsRequired(MemberInvocation member) =>
        _bindings[member].Symbol is ElementSymbol { Suffix: null, Element.Min: > 0 };

    // first() and its like: where there is input there is a result.
    private bool KeepsItems(FunctionInvocation call) =>
        call.ArgumentList.Arguments.IsEmpty
        && _bindings[call].Symbol is FunctionSymbol { Function.Result.Presence: ResultPresence.Input };

    private void Report(ExpressionSyntax part, ExpressionSyntax test)
    {
        if (_reported.Add(_paths.Of(part) ?? _report.Tree.TextOf(part).ToString()))
        {
            var guard = $"{_report.AsTarget(part)}.exists()";
            var text = _report.Tree.TextOf(test).ToString();
            var isWhole = Shape.Bare(_report.Tree.Root) == test;
            _report.Add(Errors.MayBeEmpty(
                part.Span,
                _report.Quote(part),
                [
                    Guarded("Pass where it is missing", $"{guard} implies {text}"),
                    Guarded("Fail where it is missing", $"{guard} and {text}"),
                ]));

            DiagnosticFix Guarded(string title, string guarded) =>
                Errors.Replace(title, test.Span, isWhole ? guarded : $"({guarded})");
        }
    }
}
