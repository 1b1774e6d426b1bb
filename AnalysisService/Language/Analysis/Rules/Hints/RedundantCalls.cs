using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis.Rules.Hints;

/// <summary>Calls that return what they are called on.</summary>
internal static class RedundantCalls
{
    /// <summary><c>where(true)</c>, <c>select($this)</c>, <c>skip(0)</c>.</summary>
    public static void CheckFilter(in BoundCall call, RuleReport report)
    {
        if (call.Syntax.ArgumentList.Arguments is not [var argument])
        {
            return;
        }

        var isRedundant = call.Function.Name switch
        {
            "where" => Shape.Truth(argument) is true,
            "select" => argument is SpecialInvocation { Token.Kind: SyntaxKind.ThisKeyword },
            _ => argument is LiteralExpression && Shape.Number(argument, report.Tree) == 0,
        };
        if (isRedundant)
        {
            Report(DiagnosticTable.RedundantCall, call, report);
        }
    }

    /// <summary><c>distinct().distinct()</c>, and subsetting of what is one item at most.</summary>
    public static void CheckSubset(in BoundCall call, RuleReport report)
    {
        if (call.Arguments.Length == 0 && call.Target is { } target
            && (IsOne(call.Focus) || Shape.IsCall(target, call.Function.Name)))
        {
            Report(DiagnosticTable.RedundantCall, call, report);
        }
    }

    /// <summary><c>lower().lower()</c>, and the conversion of a value to the type it has.</summary>
    public static void CheckConversion(in BoundCall call, RuleReport report)
    {
        if (call.Arguments.Length == 0 && call.Target is { } target
            && (Shape.IsCall(target, call.Function.Name) || IsConverted(call)))
        {
            Report(DiagnosticTable.RedundantCall, call, report);
        }
    }

    /// <summary><c>ofType(HumanName)</c> on names.</summary>
    public static void CheckType(in BoundCall call, RuleReport report)
    {
        if (call.Arguments.Length == 1 && IsOnly(call.Focus, call.Arguments[0].Single)
            && (call.Function.Name == "ofType" || !call.Focus.IsCollection))
        {
            Report(DiagnosticTable.RedundantType, call, report);
        }
    }

    /// <summary><c>birthDate as date</c>.</summary>
    public static void CheckCast(TypeExpression cast, BoundType operand, TypeInfo? type, RuleReport report)
    {
        if (cast.OperatorToken.Kind == SyntaxKind.AsKeyword && !operand.IsCollection && IsOnly(operand, type))
        {
            var span = TextSpan.FromBounds(cast.Operand.Span.End, cast.Span.End);
            report.Add(Errors.Superfluous(
                DiagnosticTable.RedundantType, cast.Type.Span, span, $"as {report.Tree.TextOf(cast.Type)}"));
        }
    }

    /// <summary><c>[0]</c> on what is one item at most.</summary>
    public static void CheckIndex(IndexerExpression indexer, BoundType target, RuleReport report)
    {
        if (IsOne(target) && indexer.Index is LiteralExpression && Shape.Number(indexer.Index, report.Tree) == 0)
        {
            var span = TextSpan.FromBounds(indexer.OpenBracket.Span.Start, indexer.Span.End);
            report.Add(Errors.Superfluous(DiagnosticTable.RedundantCall, span, span, "[0]"));
        }
    }

    // What only a profile makes single is written in JSON as a list all the same.
    private static bool IsOne(BoundType focus) =>
        focus is { IsKnown: true, IsCollection: false, Types.IsEmpty: false, IsResolved: false }
        && focus.Element is not { DeclaringType.IsProfile: true };

    private static bool IsConverted(in BoundCall call) =>
        call.Focus is { IsKnown: true, IsCollection: false, Single: { Kind: TypeKind.System } type }
        && call.Function.Name.AsSpan(2).SequenceEqual(type.LocalName);

    // A choice may have been narrowed by a condition around it: there the type is said again for those who read.
    private static bool IsOnly(BoundType focus, TypeInfo? type) =>
        type is not null
        && focus is { IsKnown: true, IsResolved: false }
        && ReferenceEquals(focus.Single, type)
        && focus.Element is { Types: [var own] }
        && ReferenceEquals(own, type);

    private static void Report(DiagnosticDescriptor row, in BoundCall call, RuleReport report)
    {
        if (call.Target is { } target)
        {
            var span = TextSpan.FromBounds(target.Span.End, call.Syntax.Span.End);
            report.Add(Errors.Superfluous(row, call.Syntax.Span, span, report.Quote(call.Syntax)));
        }
    }
}
