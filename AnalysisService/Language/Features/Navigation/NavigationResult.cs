using System.Collections.Immutable;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Navigation;

/// <summary>The places that a name leads to.</summary>
/// <param name="Origin">The name.</param>
/// <param name="Targets">At least one.</param>
public sealed record NavigationResult(TextSpan Origin, ImmutableArray<NavigationTarget> Targets);
