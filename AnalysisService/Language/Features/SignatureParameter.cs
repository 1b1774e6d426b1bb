using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>A parameter of a <see cref="SignatureInfo"/>.</summary>
/// <param name="Label">Its place in the label of the signature.</param>
/// <param name="Documentation">Markdown.</param>
public sealed record SignatureParameter(TextSpan Label, string Documentation);
