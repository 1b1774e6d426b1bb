using System.Diagnostics.CodeAnalysis;
using FhirPath.Language.Analysis;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Features.Strings;

/// <summary>
/// Finds the value set that a value is from. Where the value is the code of a Coding or CodeableConcept
/// (<c>maritalStatus.coding.code</c>), that of the whole holds.
/// </summary>
internal static class CodeBinding
{
    private const int MostSteps = 32;

    // The elements that lead from a bound whole to its code.
    private static readonly string[] Codes = ["code", "coding", "concept"];

    // Functions whose results are items of their input.
    private static readonly string[] Keeping =
    [
        "where", "first", "last", "single", "tail", "skip", "take", "distinct", "ofType", "as", "trace", "sort",
        "exclude",
    ];

    /// <summary>The binding, or null where no value set is known.</summary>
    /// <param name="expression">What the value is in.</param>
    /// <param name="value">The value.</param>
    /// <param name="around">The nodes around it, innermost first.</param>
    public static BindingInfo? Find(
        ExpressionAnalysis expression, ExpressionSyntax value, ReadOnlySpan<SyntaxNode> around)
    {
        var part = value;
        for (var step = 0; step < MostSteps; step++)
        {
            if (expression.Bindings[part].Type.Element?.Binding is { ValueSet: not null } binding)
            {
                return binding;
            }

            var next = part switch
            {
                ParenthesizedExpression parenthesized => parenthesized.Expression,
                IndexerExpression indexer => indexer.Target,
                TypeExpression type => type.Operand,
                PathExpression path when LeadsOn(path.Invocation) => path.Target,
                InvocationSyntax invocation when LeadsOn(invocation) => null,
                _ => value,
            };
            if (ReferenceEquals(next, value))
            {
                return null;
            }

            if (next is null && !TryLeave(ref around, out next))
            {
                return expression.Context.Focus.Element?.Binding;
            }

            part = next;
        }

        return null;
    }

    private static bool LeadsOn(InvocationSyntax invocation) => invocation switch
    {
        MemberInvocation member => Codes.Contains(member.Name),
        FunctionInvocation call => Keeping.Contains(call.Name),
        _ => true,
    };

    // A name without a path before it is looked up in what the call around it is made on.
    private static bool TryLeave(
        ref ReadOnlySpan<SyntaxNode> around, [NotNullWhen(true)] out ExpressionSyntax? target)
    {
        for (var index = 1; index < around.Length; index++)
        {
            if (around[index] is FunctionInvocation call && around[index - 1] is ArgumentList)
            {
                var path = index + 1 < around.Length ? around[index + 1] as PathExpression : null;
                target = path is not null && ReferenceEquals(path.Invocation, call) ? path.Target : null;
                around = around[Math.Min(index + 2, around.Length)..];
                if (target is not null)
                {
                    return true;
                }

                index = 0;
            }
        }

        target = null;
        return false;
    }
}
