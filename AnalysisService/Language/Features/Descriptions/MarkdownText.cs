using System.Text;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>Puts markdown together from paragraphs; those without text are left out.</summary>
internal sealed class MarkdownText
{
    private readonly StringBuilder _text = new();

    /// <summary>A line of code.</summary>
    public MarkdownText Code(string code) => Paragraph($"```fhirpath\n{code}\n```");

    public MarkdownText Paragraph(string? paragraph)
    {
        if (!string.IsNullOrWhiteSpace(paragraph))
        {
            _text.Append(_text.Length == 0 ? "" : "\n\n").Append(paragraph.Trim());
        }

        return this;
    }

    /// <summary>A link by itself; nothing where there is no address.</summary>
    public MarkdownText Link(string title, string? address) =>
        Paragraph(address is null ? null : $"[{title}]({address})");

    public override string ToString() => _text.ToString();
}
