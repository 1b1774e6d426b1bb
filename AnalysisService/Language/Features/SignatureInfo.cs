using System.Collections.Immutable;

namespace FhirPath.Language.Features;

/// <summary>The function whose arguments are written at a place.</summary>
/// <param name="Label">Name, parameters and result, one line: <c>substring(start : Integer) : String</c>.</param>
/// <param name="Documentation">Markdown.</param>
/// <param name="Parameters">In the order of the label.</param>
/// <param name="ActiveParameter">The parameter of the argument at the place; null where there is none for it.</param>
public sealed record SignatureInfo(
    string Label, string Documentation, ImmutableArray<SignatureParameter> Parameters, int? ActiveParameter);
