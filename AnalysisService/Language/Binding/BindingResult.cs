using System.Collections.Immutable;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Binding;

/// <summary>What binding an expression gives.</summary>
/// <param name="Type">What the expression yields.</param>
/// <param name="Diagnostics">What is wrong with its names, in the order of the text.</param>
public sealed record BindingResult(BoundType Type, ImmutableArray<Diagnostic> Diagnostics);
