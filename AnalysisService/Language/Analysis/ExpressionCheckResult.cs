using System.Collections.Immutable;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Analysis;

/// <summary>What <see cref="ExpressionCheck"/> finds.</summary>
/// <param name="Diagnostics">In the order of the text.</param>
/// <param name="Type">What the expression yields; null where nothing is known of it.</param>
public sealed record ExpressionCheckResult(ImmutableArray<Diagnostic> Diagnostics, ResultType? Type);
