using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>Questions about types: <c>x is T</c>, <c>x.is(T)</c>, <c>x as T</c>, <c>x.ofType(T)</c>.</summary>
internal static class TypeTests
{
    /// <summary>The test that an expression is: what is tested, as it is written, and for which type.</summary>
    public static (string Path, string TypeName)? Find(ExpressionSyntax expression, SyntaxTree tree) =>
        expression switch
        {
            TypeExpression { OperatorToken.Kind: SyntaxKind.IsKeyword } test =>
                (tree.TextOf(test.Operand).ToString(), test.Type.Name),
            PathExpression { Invocation: FunctionInvocation { Name: "is" } call } path when TypeOf(call) is { } type =>
                (tree.TextOf(path.Target).ToString(), type),
            FunctionInvocation { Name: "is" } call when TypeOf(call) is { } type => ("$this", type),
            _ => null,
        };

    /// <summary>Whether items of the known types can be of another one.</summary>
    public static TypeTestVerdict Judge(BoundType operand, TypeInfo type)
    {
        var verdict = operand.Types.IsEmpty ? TypeTestVerdict.Possible : TypeTestVerdict.Impossible;
        foreach (var own in operand.Types)
        {
            var one = Judge(own, type);
            verdict = one < verdict ? one : verdict;
        }

        return verdict == TypeTestVerdict.Impossible && operand.IsResolved ? TypeTestVerdict.Unlikely : verdict;
    }

    private static TypeTestVerdict Judge(TypeInfo own, TypeInfo type)
    {
        if (own.IsSubtypeOf(type) || type.IsSubtypeOf(own) || IsOfSomeSubtype(own, type))
        {
            return TypeTestVerdict.Possible;
        }

        // Engines differ in how they treat a FHIR value and the System type it converts to, and 1 is a quantity to some.
        return own.SystemType is not null && type.SystemType is not null
            ? TypeTestVerdict.Unlikely
            : TypeTestVerdict.Impossible;
    }

    // Abstract resources also describe what resources without relation have in common (CanonicalResource).
    private static bool IsOfSomeSubtype(TypeInfo own, TypeInfo type) =>
        (own.IsAbstract && own.Kind == type.Kind) || (type.IsAbstract && own.Kind == type.Kind);

    private static string? TypeOf(FunctionInvocation call) =>
        call.ArgumentList.Arguments is [var argument] ? TypeSpecifiers.NameOf(argument) : null;
}
