using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>Markdown for clients that can show it, and its words for those that can't.</summary>
internal static class Markup
{
    private const string Fence = "```";

    public static MarkupContent From(string markdown, bool canShowMarkdown)
    {
        return canShowMarkdown
            ? new MarkupContent("markdown", markdown)
            : new MarkupContent("plaintext", ToPlainText(markdown));
    }

    /// <summary>Without fences, emphasis and code marks; what they enclose stays.</summary>
    private static string ToPlainText(string markdown)
    {
        var lines = markdown.Split('\n').Where(line => !line.StartsWith(Fence, StringComparison.Ordinal));
        return string.Join('\n', lines)
            .Replace("**", "", StringComparison.Ordinal)
            .Replace("`", "", StringComparison.Ordinal)
            .Trim();
    }
}
