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

    /// <summary>The large expression that this was found in, from which its next version is checked; null for others.</summary>
    public ExpressionAnalysis? Large { get; private init; }

    /// <summary>True where the expression has changed since.</summary>
    public bool IsOutdated { get; private init; }

    /// <summary>What is left of it once the expression has changed; null where that is nothing.</summary>
    public ExpressionFindings? Outdated => Large is null ? null : this with { Items = [], IsOutdated = true };

    /// <summary>Analyses an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="isPlain">Whether to do without the search for where brackets belong.</param>
    public static ExpressionFindings Of(ExpressionAnalysis expression, bool isPlain)
    {
        // Large ones are always found plainly, and do without a tree.
        if (expression.IsLarge)
        {
            return Nothing with { Items = expression.Diagnostics, Large = expression };
        }

        var isBroken = !expression.Tree.Diagnostics.IsEmpty;
        var items = isPlain && isBroken ? expression.PlainDiagnostics : expression.Diagnostics;
        return items.IsEmpty && !isBroken ? Nothing : new ExpressionFindings(items, isBroken, isPlain && isBroken);
    }

    /// <summary>Whether this is what <see cref="Of"/> would give.</summary>
    public bool IsAsWanted(bool isPlain) => !IsOutdated && IsPlain == (isPlain && IsBroken);
}
