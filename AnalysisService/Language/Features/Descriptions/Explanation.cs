namespace FhirPath.Language.Features.Descriptions;

/// <summary>A word or sign of the language and what it means.</summary>
/// <param name="Spelling">As it is written.</param>
/// <param name="Signature">How it is used, one line.</param>
/// <param name="Text">What it does, a sentence or two.</param>
internal sealed record Explanation(string Spelling, string Signature, string Text)
{
    /// <summary>As markdown.</summary>
    public string ToMarkdown(string address) =>
        new MarkdownText().Code(Signature).Paragraph(Text).Link("Specification", address).ToString();
}
