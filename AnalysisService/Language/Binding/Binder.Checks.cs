using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>Values where they do not fit. Only what fits in no case is an error.</summary>
internal sealed partial class Binder
{
    private void CheckSign(UnaryExpression unary, BoundType operand)
    {
        if (IsJudgingTypes && !OperatorTable.HasSign(operand))
        {
            var sign = SyntaxFacts.Spelling(unary.OperatorToken.Kind);
            Report(Errors.WrongOperands(unary.OperatorToken.Span, sign, Describe(operand)));
        }
    }

    private void CheckIndex(IndexerExpression indexer, BoundType index)
    {
        if (IsJudgingTypes && !ValueKinds.AcceptsAny(ValueKind.Integer, index))
        {
            Report(Errors.WrongOperands(indexer.Index.Span, "[ ]", Describe(index)));
        }
    }

    private void ReportOperands(BinaryExpression binary, BoundType left, BoundType right)
    {
        if (IsJudgingTypes)
        {
            var spelling = _tree.TextOf(binary.OperatorToken).ToString();
            var operands = $"{Describe(left)} and {Describe(right)}";
            Report(Errors.WrongOperands(binary.OperatorToken.Span, spelling, operands));
        }
    }

    private void CheckTypeTest(SyntaxNode place, BoundType operand, TypeInfo type)
    {
        // Types share invariants (ele-1 of R4B: … or $this is Parameters), so what the focus itself is may be asked.
        if (!IsJudgingTypes || (_scope.IsRoot && ReferenceEquals(operand, _scope.This)))
        {
            return;
        }

        switch (TypeTests.Judge(operand, type))
        {
            case TypeTestVerdict.Impossible:
                Report(Errors.ImpossibleType(place.Span, type.Name, Describe(operand)));
                break;
            case TypeTestVerdict.Unlikely when _observer is not null && !IsQualified(place):
                Report(Errors.UnlikelyType(place.Span, type.Name, Describe(operand), LowerCased(operand, type)));
                break;
            default:
                break;
        }
    }

    // Who writes a namespace knows that there are two types of the name.
    private bool IsQualified(SyntaxNode place) => _tree.TextOf(place).Contains('.');

    // FHIR's date is not System.Date, which is what Date means where FHIR has no such type.
    private static string? LowerCased(BoundType operand, TypeInfo type)
    {
        var name = type.LocalName;
        return type.Kind == TypeKind.System
            ? operand.Types.FirstOrDefault(own => own.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name
            : null;
    }

    // Of what negates or combines Booleans, a single item of another type counts as true (section 4.5).
    private void CheckInput(FunctionInvocation call, FunctionSignature function, BoundType focus, PathExpression? path)
    {
        var input = function.Input;
        if (!IsJudgingTypes
            || input is { Accepts: ValueKind.Boolean, IsSingle: true }
            || ValueKinds.AcceptsAny(input.Accepts, focus))
        {
            return;
        }

        Report(IsAmbiguous(path, input)
            ? Errors.AmbiguousThis(path?.Target.Span ?? call.Span, Describe(focus))
            : Errors.WrongInput(
                call.NameToken.Span, function.Name, FunctionLabel.Of(input.Accepts), Describe(focus)));
    }

    // name.substring(0, $this.length()): by the specification $this is what it is around the call, but some engines
    // take it for the name, with which the expression makes sense.
    private bool IsAmbiguous(PathExpression? path, FunctionInput input) =>
        path is { Target: SpecialInvocation { Token.Kind: SyntaxKind.ThisKeyword } }
        && _scope.ArgumentInput is { } called
        && !called.Types.IsEmpty
        && ValueKinds.AcceptsAny(input.Accepts, called);

    private void CheckArgument(
        ExpressionSyntax argument, FunctionSignature function, FunctionParameter? parameter, BoundType type)
    {
        if (parameter is null || !IsJudgingTypes || ValueKinds.AcceptsAny(parameter.Accepts, type))
        {
            return;
        }

        Report(parameter is { Accepts: ValueKind.Boolean, Kind: ParameterKind.Lambda or ParameterKind.InputExpression }
            ? Errors.CriterionNotBoolean(argument.Span, function.Name, Describe(type))
            : Errors.WrongArgument(
                argument.Span, function.Name, FunctionLabel.Of(parameter.Accepts), parameter.Name, Describe(type)));
    }
}
