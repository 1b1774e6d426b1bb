using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>A variable that the expression defines for itself.</summary>
/// <param name="Type">What it holds.</param>
/// <param name="Definition">The call of <c>defineVariable</c>.</param>
internal sealed record DefinedVariable(BoundType Type, FunctionInvocation Definition);
