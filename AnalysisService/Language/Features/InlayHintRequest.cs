using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>Which hints are wanted.</summary>
/// <param name="Part">The part of the document that is shown.</param>
/// <param name="Types">What expressions yield.</param>
/// <param name="ParameterNames">Which parameters arguments are for.</param>
/// <param name="Conversions">What values become by themselves.</param>
public sealed record InlayHintRequest(TextSpan Part, bool Types, bool ParameterNames, bool Conversions);
