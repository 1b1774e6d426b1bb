using System.Collections.Immutable;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Analysis;

/// <summary>What was found in one expression of a document; offsets count in the expression.</summary>
/// <param name="Items">In the order of the text, as the rules of its context report them.</param>
/// <param name="IsBroken">Whether its syntax is wrong.</param>
/// <param name="IsPlain">Whether brackets out of order were left where parsing noticed them.</param>
internal sealed record ExpressionFindings(ImmutableArray<Diagnostic> Items, bool IsBroken, bool IsPlain)
{
    private static readonly ExpressionFindings Nothing = new([], IsBroken: false, IsPlain: false);

    /// <summary>Analyses an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="isPlain">Whether to do without the search for where brackets belong.</param>
    public static ExpressionFindings Of(ExpressionAnalysis expression, bool isPlain)
    {
        var isBroken = !expression.Tree.Diagnostics.IsEmpty;
        var items = isPlain && isBroken ? expression.PlainDiagnostics : expression.Diagnostics;
        return items.IsEmpty && !isBroken ? Nothing : new ExpressionFindings(items, isBroken, isPlain && isBroken);
    }

    /// <summary>Whether this is what <see cref="Of"/> would give.</summary>
    public bool IsAsWanted(bool isPlain) => IsPlain == (isPlain && IsBroken);
}
