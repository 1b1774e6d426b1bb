using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules.Invariants;

/// <summary>
/// Paths as text by which two of them can be told to be the same: <c>Patient.name</c>, <c>$this.name</c> and
/// <c>(name)</c> are <c>name</c>; <c>value as Quantity</c> is <c>value.ofType(Quantity)</c>.
/// </summary>
/// <param name="tree">The expression.</param>
/// <param name="bindings">What is known of its parts.</param>
/// <param name="isOnResource">True where the expression is evaluated on a resource: that is %resource then.</param>
internal sealed class PathText(SyntaxTree tree, BindingTable bindings, bool isOnResource)
{
    /// <summary>The focus itself.</summary>
    public const string This = "$this";

    private const int MostSteps = 32;

    /// <summary>The text; null for what is no path, and for very long ones.</summary>
    public string? Of(ExpressionSyntax part)
    {
        var steps = new Stack<string>();
        while (steps.Count < MostSteps)
        {
            part = Shape.Bare(part);
            switch (part)
            {
                case PathExpression path:
                    steps.Push(Step(path.Invocation));
                    part = path.Target;
                    break;
                case IndexerExpression indexer:
                    steps.Push($"[{tree.TextOf(indexer.Index)}]");
                    part = indexer.Target;
                    break;
                case TypeExpression { OperatorToken.Kind: SyntaxKind.AsKeyword } cast:
                    steps.Push(OfType(cast.Type.Name));
                    part = cast.Operand;
                    break;
                case InvocationSyntax or VariableExpression:
                    return Join(IsFocus(part) ? null : FirstStep(part), steps);
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The text of what a part is once it is known to be of a type.</summary>
    public static string OfType(string path, string type) => path == This ? OfType(type) : $"{path}.{OfType(type)}";

    private static string OfType(string type) => $"ofType({type})";

    private bool IsFocus(ExpressionSyntax part) => part switch
    {
        SpecialInvocation { Token.Kind: SyntaxKind.ThisKeyword } => true,
        VariableExpression { Name: "context" } => true,
        VariableExpression { Name: "resource" } => isOnResource,
        _ => bindings[part].Symbol is TypeSymbol,
    };

    private string FirstStep(ExpressionSyntax part) =>
        part is InvocationSyntax invocation ? Step(invocation) : tree.TextOf(part).ToString();

    private string Step(InvocationSyntax invocation) => invocation switch
    {
        MemberInvocation member => member.Name,
        FunctionInvocation { Name: "as" or "ofType", ArgumentList.Arguments: [var type] } =>
            OfType(TypeSpecifiers.NameOf(type) ?? ""),
        _ => tree.TextOf(invocation).ToString(),
    };

    private static string Join(string? first, Stack<string> steps) =>
        first is not null ? string.Join('.', steps.Prepend(first))
        : steps.Count > 0 ? string.Join('.', steps)
        : This;
}
