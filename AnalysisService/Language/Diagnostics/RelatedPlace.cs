using FhirPath.Language.Text;

namespace FhirPath.Language.Diagnostics;

/// <summary>Another place of the same text that helps to understand a finding.</summary>
/// <param name="Span">Where it is; within the text the finding is in.</param>
/// <param name="Message">What is there, in words: «first defined here».</param>
public sealed record RelatedPlace(TextSpan Span, string Message)
{
    internal RelatedPlace Shift(int distance) => this with { Span = Span.Shift(distance) };
}
