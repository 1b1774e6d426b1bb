using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Mutants;

/// <summary>An expression made wrong in one place.</summary>
/// <param name="Kind">The slip.</param>
/// <param name="Text">The wrong expression.</param>
/// <param name="Place">Where the slip is: the changed token, or the empty place of a dropped one.</param>
/// <param name="Around">What an author would take for the place too: the partner of a bracket, the tokens beside it.</param>
/// <param name="Original">The right expression.</param>
internal sealed record Mutant(
    MutantKind Kind, string Text, TextSpan Place, ImmutableArray<TextSpan> Around, string Original)
{
    /// <summary>What the analysis says of it.</summary>
    public Finding Judge(AnalysisOptions options)
    {
        var errors = ExpressionCheck.Check(Text, options).Diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error)
            .ToImmutableArray();
        return new Finding(
            this, errors, errors.Any(error => Touch(error.Span, Place)),
            errors.Any(error => Around.Append(Place).Any(place => Touch(error.Span, place))));
    }

    private static bool Touch(TextSpan one, TextSpan other) => one.Start <= other.End && other.Start <= one.End;
}
