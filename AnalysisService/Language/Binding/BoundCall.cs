using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>A call whose parts are all bound.</summary>
/// <param name="syntax">The call.</param>
/// <param name="path">The path that it ends; null where nothing stands before it.</param>
/// <param name="function">What is called.</param>
/// <param name="focus">What it is called on.</param>
/// <param name="arguments">What each argument yields.</param>
internal readonly ref struct BoundCall(
    FunctionInvocation syntax,
    PathExpression? path,
    FunctionSignature function,
    BoundType focus,
    ReadOnlySpan<BoundType> arguments)
{
    public FunctionInvocation Syntax { get; } = syntax;

    public PathExpression? Path { get; } = path;

    public FunctionSignature Function { get; } = function;

    public BoundType Focus { get; } = focus;

    public ReadOnlySpan<BoundType> Arguments { get; } = arguments;

    /// <summary>What stands before the dot; null where the call is on the focus.</summary>
    public ExpressionSyntax? Target => Path?.Target;

    /// <summary>The call with what stands before it.</summary>
    public ExpressionSyntax Whole => (ExpressionSyntax?)Path ?? Syntax;
}
