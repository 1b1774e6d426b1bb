using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding.Symbols;

/// <summary>An environment variable, or <c>$this</c>, <c>$index</c>, <c>$total</c>.</summary>
/// <param name="Name">With its percent or dollar sign.</param>
public sealed record VariableSymbol(string Name) : Symbol
{
    /// <summary>
    /// The call that gives it its meaning: the <c>defineVariable</c> that defines it; of <c>$this</c> and its like the
    /// one in whose argument it stands. Null where what surrounds the expression gives it.
    /// </summary>
    public FunctionInvocation? Definition { get; init; }
}
